package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.Test;

class YearPlanTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 10);

    private static YearPlan read(String text) {
        return YearPlan.read(
                text,
                TODAY,
                ContentFiles.begun(Path.of("conversations"), Map::of, () -> {})
                        .now()
                        .timelines());
    }

    @Test
    void everyLineBecomesADayAndAKind() {
        YearPlan plan = read("""
                4月 第3日曜 一斉清掃
                6月第1土曜日　公園の草取り
                ８月２日（日）夏まつり
                ・9月 第1日曜 防災訓練
                """);

        assertThat(plan.wrong()).isEmpty();
        assertThat(plan.lines())
                .containsExactly(
                        new YearPlan.Line(LocalDate.of(2027, 4, 18), "一斉清掃", "cleanup"),
                        new YearPlan.Line(LocalDate.of(2026, 6, 6), "公園の草取り", "park-care"),
                        new YearPlan.Line(LocalDate.of(2026, 8, 2), "夏まつり", "festival"),
                        new YearPlan.Line(LocalDate.of(2026, 9, 6), "防災訓練", "drill"));
    }

    @Test
    void whatCannotBeReadStandsAsideWithTheReason() {
        YearPlan plan = read("""
                春に清掃
                6月31日 清掃
                2月 第5日曜 清掃
                10月 第5日曜 清掃
                13月1日 清掃
                6月 第1日曜 清掃
                """);

        assertThat(plan.lines()).extracting(YearPlan.Line::name).containsExactly("清掃");
        assertThat(plan.wrong())
                .containsExactly(
                        "「春に清掃」は、「4月 第3日曜 一斉清掃」のように書いてください。",
                        "「6月31日 清掃」の日は、2026年6月にはありません。",
                        "「2月 第5日曜 清掃」の日は、2027年2月にはありません。",
                        "「10月 第5日曜 清掃」の日は、2026年10月にはありません。",
                        "「13月1日 清掃」の日は、ありません。");
    }

    @Test
    void whatFitsNoKindIsAnotherGatheringAndAHeadingIsNone() {
        String pasted = """
                令和8年度　さくら町内会 行事計画（案）
                6月 第1日曜 資源回収
                7月 第3月曜 ラジオ体操
                8月1日 花火大会
                9月 第3月曜 敬老会
                10月 第2土曜 夜間パトロール
                11月 第1日曜 花の植えかえ
                1月 第2日曜 新年会
                4月 第1日曜 花見
                """;
        assertThat(YearPlan.is(pasted)).isTrue();

        YearPlan plan = read(pasted);

        assertThat(plan.wrong()).isEmpty();
        assertThat(plan.lines())
                .extracting(YearPlan.Line::name, YearPlan.Line::timeline)
                .containsExactly(
                        tuple("資源回収", "other"),
                        tuple("ラジオ体操", "other"),
                        tuple("花火大会", "festival"),
                        tuple("敬老会", "other"),
                        tuple("夜間パトロール", "other"),
                        tuple("花の植えかえ", "flowers"),
                        tuple("新年会", "other"),
                        tuple("花見", "other"));
    }

    @Test
    void onlySeveralLinesThatBeginWithAMonthAreAPlan() {
        assertThat(YearPlan.is("4月 第3日曜 一斉清掃\n8月2日 夏まつり")).isTrue();
        assertThat(YearPlan.is("4月 第3日曜 一斉清掃")).isFalse();
        assertThat(YearPlan.is("4月 第3日曜 一斉清掃\nよろしく")).isFalse();
    }

    @Test
    void aDayOfThisMonthThatIsOverIsNextYears() {
        assertThat(read("5月3日 一斉清掃\n5月 第2日曜 一斉清掃").lines())
                .extracting(YearPlan.Line::day)
                .containsExactly(LocalDate.of(2027, 5, 3), TODAY);
    }

    @Test
    void lastYearsDayIsTheSameSundayOfTheMonth() {
        assertThat(YearPlan.again(LocalDate.of(2025, 6, 15), TODAY)).isEqualTo(LocalDate.of(2026, 6, 21));
        assertThat(YearPlan.again(LocalDate.of(2025, 4, 20), TODAY)).isEqualTo(LocalDate.of(2027, 4, 18));
    }
}
