package kairan.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.delivery.Reach;
import kairan.delivery.Reaches;
import org.springframework.stereotype.Component;

/** How far the corrections and the cancellation of a notice have come (訂正・取りやめの進み具合). */
@Component
class FollowUps {

    /** A change that people are told of, from that moment on. */
    record FollowUp(Change.Kind kind, Instant due, Reach reach) {}

    private final Changes changes;
    private final Reaches reaches;

    FollowUps(Changes changes, Reaches reaches) {
        this.changes = changes;
        this.reaches = reaches;
    }

    /** The newest first; without what people cannot see yet. */
    List<FollowUp> of(Notice notice) {
        return changes.told(notice).reversed().stream()
                .flatMap(
                        change -> reach(change).map(reach -> new FollowUp(change.kind(), change.due(), reach)).stream())
                .toList();
    }

    private Optional<Reach> reach(Change change) {
        return Stream.of(change.cause(), change.causeForTheRest())
                .flatMap(cause -> reaches.of(cause).stream())
                .reduce(Reach::and);
    }
}
