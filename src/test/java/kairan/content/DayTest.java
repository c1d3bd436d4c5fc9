package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as staff write them, and when they are next. */
class DayTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-17,      2026-05-10, 2026-05-17",
        "2026-05-17,      2026-05-17, 2026-05-17",
        "２０２６-０５-１７,  2026-05-10, 2026-05-17",
        "2028-02-29,      2026-05-10, 2028-02-29",
        "毎月第3日曜,      2026-05-10, 2026-05-17",
        "毎月第3日曜,      2026-05-17, 2026-05-17",
        "毎月第3日曜,      2026-05-18, 2026-06-21",
        "毎月第１土曜日,    2026-12-06, 2027-01-02",
        "毎月 第 4 木曜日,  2026-02-01, 2026-02-26",
        "' 毎月第2月曜 ',  2026-06-01, 2026-06-08"
    })
    void next(String written, LocalDate today, LocalDate next) {
        assertThat(Day.parse(written).next(today)).contains(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-17, 2026-05-18", "2025-12-31, 2026-01-01"})
    void neverAgain(String written, LocalDate today) {
        assertThat(Day.parse(written).next(today)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "あした",
                "毎月第5日曜",
                "毎月第0日曜",
                "毎月第3",
                "毎週日曜",
                "第3日曜",
                "5月17日",
                "2026/05/17",
                "2026-5-17",
                "2026-02-29",
                "2026-13-01",
                "2026-05-17 8:00"
            })
    void anythingElseIsRefusedWithAnExample(String written) {
        assertThatThrownBy(() -> Day.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("日にち「%s」が読めません。2026-05-17 または 毎月第3日曜 のように書いてください。第5は使えません。", written);
    }
}
