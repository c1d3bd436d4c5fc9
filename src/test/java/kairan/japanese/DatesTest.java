package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and hours as people say and write them; today is Sunday, 10 May 2026. */
class DatesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-05-10");

    @ParameterizedTest
    @CsvSource({"2026-05-17, 5月17日（日）", "2026-12-01, 12月1日（火）", "2028-02-29, 2月29日（火）"})
    void sayDate(LocalDate date, String said) {
        assertThat(Dates.say(date)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({"08:00, 8時", "08:30, 8時30分", "00:05, 0時5分", "12:00, 12時", "23:59, 23時59分"})
    void sayTime(LocalTime time, String said) {
        assertThat(Dates.say(time)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "5月17日,          2026-05-17",
        "５月１７日,         2026-05-17",
        "5月17日（日）,      2026-05-17",
        "5月17日(日)です。,   2026-05-17",
        "5 月 17 日,       2026-05-17",
        "5/17,            2026-05-17",
        "2026/5/17,       2026-05-17",
        "2026-05-17,      2026-05-17",
        "2027年5月17日,     2027-05-17",
        "2025年5月17日,     2025-05-17",
        "5月10日,          2026-05-10",
        "5月9日,           2027-05-09",
        "1月1日,           2027-01-01",
        "2月29日,          2028-02-29",
        "今日,             2026-05-10",
        "きょう！,          2026-05-10",
        "本日です,          2026-05-10",
        "あした,            2026-05-11",
        "明日,             2026-05-11",
        "あさって。,         2026-05-12"
    })
    void date(String said, LocalDate date) {
        assertThat(Dates.date(said, TODAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "　",
                "？",
                "いつか",
                "17日",
                "5月",
                "13月1日",
                "2月30日",
                "2月31日",
                "0月5日",
                "5月0日",
                "2026年2月29日",
                "100/5/17",
                "5月17日と18日",
                "日曜日",
                "5.17",
                "来週"
            })
    void noDate(String said) {
        assertThat(Dates.date(said, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "8時,        08:00",
        "８時,        08:00",
        "8時です,     08:00",
        "8時半,      08:30",
        "8時5分,     08:05",
        "8:05,      08:05",
        "１８：３０,   18:30",
        "午前8時,     08:00",
        "午後1時半,   13:30",
        "午後 0時,    12:00",
        "0時,        00:00",
        "23:59。,    23:59"
    })
    void time(String said, LocalTime time) {
        assertThat(Dates.time(said)).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "8", "朝", "24時", "8時60分", "8:5", "8:60", "午後13時", "午後12時", "100時", "8時から9時", "半"})
    void noTime(String said) {
        assertThat(Dates.time(said)).isEmpty();
    }
}
