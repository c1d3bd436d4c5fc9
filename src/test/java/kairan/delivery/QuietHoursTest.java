package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the phone may ring: posted at, what about, and when it is brought; what it is about begins on 17 May at 8. */
class QuietHoursTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @ParameterizedTest(name = "{1} at {0} rings at {2}")
    @CsvSource({
        "2026-05-16T07:00, ONCE,    2026-05-16T07:00",
        "2026-05-16T12:00, ONCE,    2026-05-16T12:00",
        "2026-05-16T20:59, ONCE,    2026-05-16T20:59",
        "2026-05-16T21:00, ONCE,    2026-05-17T07:00",
        "2026-05-16T23:59, ONCE,    2026-05-17T07:00",
        "2026-05-17T06:59, ONCE,    2026-05-17T07:00",
        "2026-05-17T05:50, ROUND,   2026-05-17T07:00",
        "2026-05-17T05:50, AT_ONCE, 2026-05-17T05:50",
        "2026-05-17T04:59, AT_ONCE, 2026-05-17T05:00",
        "2026-05-16T21:30, AT_ONCE, 2026-05-17T05:00",
        "2026-05-16T12:00, AT_ONCE, 2026-05-16T12:00",
        "2026-05-16T05:50, AT_ONCE, 2026-05-16T07:00",
        "2026-05-15T22:00, AT_ONCE, 2026-05-16T07:00",
        "2026-05-17T02:00, URGENT,  2026-05-17T02:00",
        "2026-05-16T22:00, URGENT,  2026-05-16T22:00"
    })
    void rings(LocalDateTime posted, Push push, LocalDateTime rings) {
        assertThat(QuietHours.open(at(posted), push, at(LocalDateTime.of(2026, 5, 17, 8, 0)), TOKYO))
                .isEqualTo(at(rings));
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(TOKYO).toInstant();
    }
}
