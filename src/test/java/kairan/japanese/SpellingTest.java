package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people mean to be the same is the same. */
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "ＬＩＮＥ,               line",
        "ｷｮｳﾄﾞｳ,               キョウドウ",
        "'か\u3099',           が",
        "'　行事　は　いつ　',     行事 は いつ",
        "'行事\t\r\nは',        行事 は",
        "'行事\u00A0は',        行事 は",
        "①番,                 1番",
        "㈱みどり,              (株)みどり",
        "２０２６／５／１７,       2026/5/17",
        "きょうどう,            きょうどう",
        "キョウドウ,            キョウドウ",
        "'',                  ''"
    })
    void one(String written, String spelling) {
        assertThat(Spelling.of(written)).isEqualTo(spelling);
    }

    @ParameterizedTest
    @CsvSource({
        "［参加する］,           参加する",
        "参加する。,             参加する",
        "「お知らせ」,            お知らせ",
        "行事！！！,              行事",
        "行事？😊,              行事",
        "行事❤️,                行事",
        "行事👨‍👩‍👧,              行事",
        "行 事 は　いつ,          行事はいつ",
        "1．,                   1",
        "…,                    ''",
        "A-B,                  a-b",
        "スーパー,               スーパー",
        "'',                   ''"
    })
    void bare(String written, String bare) {
        assertThat(Spelling.bare(written)).isEqualTo(bare);
    }
}
