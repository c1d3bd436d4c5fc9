package kairan.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import kairan.gatherings.Occurrence;
import org.springframework.stereotype.Component;

/** When neighbours (受益者) are asked how a gathering was, on the page behind its QR code. */
@Component
public class AskedNeighbours {

    /** So long after it one still remembers. */
    private static final Duration OPEN = Duration.ofDays(30);

    private final Clock clock;

    AskedNeighbours(Clock clock) {
        this.clock = clock;
    }

    /** Why nobody is asked; empty if everybody is. */
    public String closed(Occurrence occurrence) {
        LocalDateTime now = LocalDateTime.now(clock);
        if (occurrence.state() == Occurrence.State.DRAFT) {
            return "この行事は、見つかりません。";
        }
        if (!occurrence.on()) {
            return "この行事は、行われませんでした。";
        }
        if (now.isBefore(occurrence.start())) {
            return "この行事は、まだ始まっていません。終わったら、感想をお聞かせください。";
        }
        return now.isAfter(occurrence.end().plus(OPEN)) ? "この行事の感想は、もう受け付けていません。" : "";
    }

    public boolean asked(Occurrence occurrence) {
        return closed(occurrence).isEmpty();
    }
}
