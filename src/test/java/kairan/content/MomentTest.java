package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments in the life of a gathering on 17 May 2026, 8:00 to 9:30. */
class MomentTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-05-17T08:00");
    private static final LocalDateTime END = LocalDateTime.parse("2026-05-17T09:30");

    @ParameterizedTest
    @CsvSource({
        "3日前 12:00,   2026-05-14T12:00",
        "3日前12:00,    2026-05-14T12:00",
        "１０日前　９：００, 2026-05-07T09:00",
        "99日前 0:00,   2026-02-07T00:00",
        "前日 18:00,    2026-05-16T18:00",
        "当日 7:00,     2026-05-17T07:00",
        "当日 07:05,    2026-05-17T07:05",
        "当日 23:59,    2026-05-17T23:59",
        "終了2時間後,    2026-05-17T11:30",
        "終了 ３０ 分後,  2026-05-17T10:00",
        "終了24時間後,   2026-05-18T09:30"
    })
    void when(String written, LocalDateTime when) {
        assertThat(Moment.parse(written).of(START, END)).contains(when);
    }

    @ParameterizedTest
    @ValueSource(strings = {"すぐに", " すぐに　"})
    void atOnce(String written) {
        assertThat(Moment.parse(written).of(START, END)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "すぐ",
                "前日",
                "前日 18時",
                "前日 24:00",
                "前日 18:60",
                "0日前 8:00",
                "100日前 8:00",
                "3日後 8:00",
                "一日前 8:00",
                "終了後",
                "終了2日後",
                "開始2時間前",
                "2026-05-16 18:00"
            })
    void anythingElseIsRefusedWithExamples(String written) {
        assertThatThrownBy(() -> Moment.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("いつ「%s」が読めません。すぐに、3日前 12:00、前日 18:00、当日 7:00、終了2時間後 のように書いてください。", written);
    }
}
