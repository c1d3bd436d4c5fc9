package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of 「火事」, 「(雨|雪)です」 … only those are tried that may stand in a text. */
class BeginningsTest {

    private static final List<Pattern> PATTERNS = Stream.of(
                    "火事", "(雨|雪)(です)?", "か[^。]*す", "\\d+分", "(?<=大)雪", "熊(?!本)", "^今", "終$", "い?", "𠮷野")
            .map(Pattern::compile)
            .toList();

    private final Beginnings beginnings = new Beginnings(PATTERNS);

    @ParameterizedTest
    @CsvSource({
        "火事です,      0",
        "火の用心,      ''",
        "雪,         1",
        "雪が降る,      1",
        "かえりに話す,    2",
        "か。す,       ''",
        "かくす,       2",
        "15分,       3",
        "熊本,        ''",
        "熊だ,        5",
        "熊,         5",
        "今日は終,      6 7",
        "'',         ''"
    })
    void namesThoseThatMayBeFound(String text, String expected) {
        // What looks back, what is found in nothing, and what begins with half a letter, is always tried.
        String named = String.join(
                " ",
                beginnings.among(text).stream()
                        .filter(i -> i != 4 && i < 8)
                        .mapToObj(String::valueOf)
                        .toList());

        assertThat(named).isEqualTo(expected);
        assertThat(beginnings.among(text).stream()).contains(4, 8, 9);
    }

    @Test
    void leavesNoneOutThatIsFound() {
        for (String text : List.of("大雪です", "今は雨、火事", "熊本に熊", "終わりは終", "いいかです15分", "𠮷野の雪")) {
            for (int i = 0; i < PATTERNS.size(); i++) {
                if (PATTERNS.get(i).matcher(text).find()) {
                    assertThat(beginnings.among(text).get(i))
                            .as("%s in %s", PATTERNS.get(i), text)
                            .isTrue();
                }
            }
        }
    }
}
