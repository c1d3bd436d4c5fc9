package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which gathering somebody means who tells how many came: their association's that is on now, or was last. */
@Component
class Latest {

    /** The 受付 opens before the start. */
    static final Duration BEFORE = Duration.ofHours(2);

    private static final int DAYS_BACK = 14;
    private static final int MOST = 100;

    private final Programme programme;
    private final Clock clock;

    Latest(Programme programme, Clock clock) {
        this.programme = programme;
        this.clock = clock;
    }

    Optional<Occurrence> of(String body) {
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDate today = now.toLocalDate();
        return programme
                .find(
                        Programme.Wanted.from(today.minusDays(DAYS_BACK))
                                .until(today)
                                .of(List.of(body)),
                        0,
                        MOST)
                .shown()
                .stream()
                .filter(Occurrence::on)
                .filter(occurrence -> !occurrence.start().minus(BEFORE).isAfter(now))
                .max(Comparator.comparing(Occurrence::start));
    }
}
