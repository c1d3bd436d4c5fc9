package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people write when and where in one line. */
class WhenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    @ParameterizedTest
    @CsvSource({
        "5月24日（日）9時から11時まで、さくら公園, 2026-05-24, 9時から11時まで, さくら公園",
        "５月２４日　９時　集会所, 2026-05-24, 9時から, 集会所",
        "5/24 10:30 集会所で, 2026-05-24, 10:30から, 集会所",
        "5月24日日曜日の午後1時半から集会所に集合, 2026-05-24, 午後1時半から, 集会所",
        "明日8時さくら公園です, 2026-05-11, 8時から, さくら公園",
        "2027年1月7日, 2027-01-07, '', ''",
        "12月20日 集会所, 2026-12-20, '', 集会所",
        "5月3日 9時, 2026-05-03, 9時から, ''",
    })
    void read(String words, LocalDate day, String hours, String place) {
        When when = When.read(words, TODAY).orElseThrow();

        assertThat(when.day()).isEqualTo(day);
        assertThat(when.hours()).isEqualTo(hours);
        assertThat(when.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"来週の日曜", "集会所で", "2月30日 9時"})
    void noDay(String words) {
        assertThat(When.read(words, TODAY)).isEmpty();
    }

    @Test
    void aWeekdayThatDoesNotFit() {
        assertThat(When.read("5月24日（土）", TODAY).orElseThrow().misses()).isTrue();
        assertThat(When.read("5月24日（日）", TODAY).orElseThrow().misses()).isFalse();
        assertThat(When.missing("5月23日（土）の準備と、24日、5月24日（月）の片づけ", TODAY))
                .extracting(When::day)
                .containsExactly(LocalDate.of(2026, 5, 24));
    }
}
