package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Office words are found with a proposal, unless they are a name or explained at once. */
class PlainWordsTest {

    private static final PlainWords WORDS = new PlainWords(
            List.of(new PlainWord("要綱", "きまり"), new PlainWord("実施要綱", "やり方のきまり"), new PlainWord("周知", "広く知らせること")));

    @ParameterizedTest
    @CsvSource({
        "要綱を見てください。,               「要綱」は「きまり」",
        "実施要綱を見てください。,             「実施要綱」は「やり方のきまり」",
        "要綱を周知します。,                「要綱」は「きまり」、「周知」は「広く知らせること」",
        "「補助金交付要綱」を見てください。,        ''",
        "要綱（きまり）を見てください。,          ''",
        "・要綱：きまり,                  ''",
        "きまりを広く知らせます。,             ''",
        "'',                       ''"
    })
    void proposals(String text, String proposals) {
        assertThat(String.join(
                        "、",
                        WORDS.in(text).stream().map(PlainWords.Found::proposal).toList()))
                .isEqualTo(proposals);
    }
}
