package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At what time something is to go out, and how far two days of the year are apart. */
class TimingTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 5, 10, 12, 0);

    @ParameterizedTest
    @CsvSource({
        "5月20日18時, 2026-05-20T18:00",
        "５月２０日　１８時半, 2026-05-20T18:30",
        "5月20日（水）午後6時に送る, 2026-05-20T18:00",
        "5/20 18:15, 2026-05-20T18:15",
        "あした9時, 2026-05-11T09:00",
        "あさっての8時, 2026-05-12T08:00",
        "今日18時, 2026-05-10T18:00",
        "18時, 2026-05-10T18:00",
        "18時に送ってください。, 2026-05-10T18:00",
        "9時, 2026-05-11T09:00",
        "午後1時半, 2026-05-10T13:30",
    })
    void read(String words, LocalDateTime moment) {
        assertThat(Timing.read(words, NOW)).hasValue(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5月20日", "夕方", "5月20日（土）18時", "あとで", "25時"})
    void unclear(String words) {
        assertThat(Timing.read(words, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-24, 2026-05-10, 14",
        "2025-12-28, 2026-01-03, 6",
        "2025-07-01, 2026-01-01, 181",
        "2024-05-10, 2026-05-10, 1"
    })
    void farness(LocalDate one, LocalDate other, int days) {
        assertThat(Earlier.farness(one, other)).isEqualTo(days);
    }
}
