package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalledOffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 17);

    private static boolean calledOff(String body, String text, LocalDate sent) {
        return CalledOff.by(new CalledOff.Words(body, null, sent, text, false), "sakura", "さくら公園の清掃", DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月17日の清掃は、雨のため中止にします。",
                "５／１７の清掃は延期します",
                "明日の清掃は取りやめです",
                "さくら公園の清掃は、順延になりました。",
                "5月17日の清掃を見合わせます。雨がやんだら、またお知らせします。",
            })
    void tellsThatItIsOff(String text) {
        assertThat(calledOff("sakura", text, DAY.minusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5月17日に清掃をします。雨の場合は中止です。",
                "5月17日に清掃をします。雨天中止",
                "5月17日の清掃は、雨でも中止しません。",
                "5月17日の清掃を中止するかどうかは、当日の朝に決めます。",
                "5月24日の清掃は中止です。",
                "今日の集まりは中止です。",
                "5月17日に清掃をします。",
            })
    void tellsOfSomethingElse(String text) {
        assertThat(calledOff("sakura", text, DAY.minusDays(1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"sakura, true", "-, true", "minato, false"})
    void isSaidByThoseWhoseDayItIsOrByTheTown(String body, boolean off) {
        assertThat(calledOff(body, "今日の清掃は中止です。", DAY)).isEqualTo(off);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-17, true", "2026-05-18, false"})
    void aCancelledNoticeOfThatDayIsOff(LocalDate day, boolean off) {
        assertThat(CalledOff.by(
                        new CalledOff.Words("sakura", day, DAY.minusDays(5), "清掃をします。", true),
                        "sakura",
                        "さくら公園の清掃",
                        DAY))
                .isEqualTo(off);
    }
}
