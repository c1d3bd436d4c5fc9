package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import org.springframework.stereotype.Component;

/**
 * What each association already has to carry (依頼の重なり), for staff who are about to ask its leaders for something more: how
 * many requests of the town this month, the same in the same words once, and what else is on that day.
 */
@Component
public class Burdens {

    /** What one association has already. */
    public record Burden(String association, long requests, List<String> sameDay) {}

    private final Drawer drawer;
    private final Bodies bodies;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Burdens(Drawer drawer, Bodies bodies, Wording wording, ContentFiles content, Clock clock) {
        this.drawer = drawer;
        this.bodies = bodies;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** Of each association whose leaders the town's draft asks, those with the most first; none for any other notice. */
    public List<Burden> of(Writer writer, String id) {
        return drawer.draft(id, writer).map(this::of).orElse(List.of());
    }

    List<Burden> of(Notice draft) {
        if (!draft.request()) {
            return List.of();
        }
        LocalDate first = LocalDate.now(clock).withDayOfMonth(1);
        Instant month = first.atStartOfDay(clock.getZone()).toInstant();
        List<Notice> before = drawer.ofTheTown(month);
        List<Notice> thatDay = draft.day().map(drawer::about).orElse(List.of());
        return bodies.associations().stream()
                .filter(body -> asksLeaders(draft, body))
                .map(body -> new Burden(
                        body.name(),
                        before.stream()
                                .filter(one -> asksLeaders(one, body))
                                .map(Notice::facts)
                                .distinct()
                                .count(),
                        sameDay(draft, body, thatDay)))
                .sorted(Comparator.comparing(Burden::requests).reversed())
                .toList();
    }

    /** A request is what the town asks of those who lead there. */
    private static boolean asksLeaders(Notice notice, Body body) {
        return notice.body() == null
                && notice.whom() != null
                && !notice.later().cancelled()
                && notice.whom().in().stream()
                        .anyMatch(circle -> circle.kind().leads()
                                && (circle.value().isEmpty() || circle.value().equals(body.id())));
    }

    private List<String> sameDay(Notice draft, Body body, List<Notice> thatDay) {
        List<String> there = new ArrayList<>();
        draft.day()
                .ifPresent(day -> content.now().gatherings().values().stream()
                        .filter(gathering ->
                                gathering.body() == null || gathering.body().equals(body.id()))
                        .filter(gathering -> gathering.nextDay(day).equals(Optional.of(day)))
                        .forEach(gathering -> there.add(gathering.name())));
        thatDay.stream()
                .filter(notice -> !notice.later().cancelled())
                .filter(notice -> notice.body() == null
                        ? notice.whom() != null && notice.whom().everyone() || asksLeaders(notice, body)
                        : Objects.equals(notice.body(), body.id()))
                .forEach(notice -> there.add(wording.title(notice)));
        return there.stream().distinct().toList();
    }
}
