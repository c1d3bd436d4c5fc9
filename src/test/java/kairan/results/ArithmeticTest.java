package kairan.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.content.Formulas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArithmeticTest {

    @ParameterizedTest
    @CsvSource({"0, NOTHING", "2, NOTHING", "3, TOTAL", "4, TOTAL", "5, ALL", "100, ALL"})
    void ofAFewLittleIsShown(int answers, Discretion shown) {
        assertThat(Discretion.of(answers)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 3, 33", "2, 3, 67", "1, 200, 1", "1, 201, 0", "7, 7, 100", "9, 7, 100"})
    void aShareIsInWholePercent(int part, int whole, int percent) {
        assertThat(Share.of(part, whole)).isEqualTo(percent);
    }

    @Test
    void aFiscalYearBeginsInApril() {
        assertThat(FiscalYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(new FiscalYear(2025));
        assertThat(FiscalYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(new FiscalYear(2026));
        assertThat(new FiscalYear(2026).last()).isEqualTo(LocalDate.of(2027, 3, 31));
        assertThat(new FiscalYear(2026).label()).isEqualTo("2026年度（令和8年度）");
        assertThat(new FiscalYear(2019).label()).isEqualTo("2019年度（平成31年度）");
        assertThat(FiscalYear.of("26")).isEmpty();
    }

    /** 110 words, 12 of them 草; elsewhere 1000 words, 20 of them 草: 2·(12·ln(12/3.171…) + 20·ln(20/28.83…)). */
    @Test
    void aWordMarksByLogLikelihood() {
        assertThat(Marks.weight(12, 110, 20, 1000)).isCloseTo(17.3136, within(.001));
        assertThat(Marks.weight(2, 100, 20, 1000)).isZero();
        assertThat(Marks.weight(1, 100, 20, 1000)).isZero();
    }

    @Test
    void theWordsThatStandHereMoreThanElsewhereMark() {
        List<Mark> marks =
                Marks.of(Map.of("草", 12, "公園", 10, "軍手", 2, "山田さん", 1), 110, Map.of("草", 20, "公園", 300), 1000, 5);

        assertThat(marks).extracting(Mark::word).containsExactly("草", "軍手");
        assertThat(marks).extracting(Mark::comments).containsExactly(12, 2);
    }

    @Test
    void whereThereIsNothingElseTheMostFrequentMark() {
        assertThat(Marks.of(Map.of("草", 3, "公園", 7, "雨", 3, "風", 1), 14, Map.of(), 0, 2))
                .extracting(Mark::word)
                .containsExactly("公園", "草");
    }

    @Test
    void typicalIsWhatOthersSayToo() {
        List<Typical.Cut<String>> comments = List.of(
                new Typical.Cut<>("駐車場がせまい", Set.of("駐車場", "せまい")),
                new Typical.Cut<>("駐車場がとてもせまい", Set.of("駐車場", "せまい", "とても")),
                new Typical.Cut<>("駐車場が遠い", Set.of("駐車場", "遠い")),
                new Typical.Cut<>("犬がいた", Set.of("犬")),
                new Typical.Cut<>("！", Set.of()));

        assertThat(Typical.of(comments, 2)).containsExactly("駐車場がせまい", "駐車場が遠い");
        assertThat(Typical.of(comments, 9)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "＝HYPERLINK(1), '''＝HYPERLINK(1)'",
        "+81, '''+81'",
        "@SUM(A1), '''@SUM(A1)'",
        "-2+3, '''-2+3'",
        "-2, -2",
        "3.5, 3.5",
        "よかった, よかった"
    })
    void noCellIsAFormula(String text, String cell) {
        assertThat(Formulas.harmless(text)).isEqualTo(cell);
    }

    @Test
    void aTableIsReadAsItIs() {
        StringWriter file = new StringWriter();
        try (Cells cells = new Cells(file)) {
            cells.row("感想", "数");
            cells.row("「はい」\nと、\"いいえ\"", 3);
            cells.row("=cmd|' /C calc'!A0", null);
        }

        assertThat(file.toString()).isEqualTo("\uFEFF感想,数\r\n\"「はい」\nと、\"\"いいえ\"\"\",3\r\n'=cmd|' /C calc'!A0,\r\n");
    }
}
