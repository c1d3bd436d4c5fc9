package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class EraDaysTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private final EraDays eras = new EraDays(Clock.fixed(Instant.parse("2026-05-10T00:00:00Z"), ZONE));

    @Test
    void aDayOfAnotherYearIsNotTakenForOneOfThisYear() {
        assertThat(eras.said(LocalDateTime.of(2026, 5, 17, 9, 0))).isEqualTo("5月17日（日）9時");
        assertThat(eras.said(LocalDateTime.of(2025, 5, 18, 9, 30))).isEqualTo("2025年5月18日（日）9時30分");
        assertThat(eras.said(LocalDateTime.of(2027, 1, 3, 18, 0))).isEqualTo("2027年1月3日（日）18時");
    }

    @Test
    void momentsBearTheYearOfTheEra() {
        assertThat(eras.moment(Instant.parse("2025-05-18T00:05:00Z"))).isEqualTo("令和7年5月18日（日）9:05");
    }
}
