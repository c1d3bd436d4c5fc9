package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page for clerks shows can be copied as it stands. */
class ReadmeTest {

    private static final String README = Folder.read(Folder.CONVERSATIONS.resolve("README.md"));

    private static Stream<String> found(String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(README)
                .results()
                .map(m -> m.group(1));
    }

    @Test
    void theExampleOfAQuestionIsRight(@TempDir Path temp) {
        String example = found("```yaml\n(.*?)```").findFirst().orElseThrow();
        Folder folder = Folder.smallest(temp).write("faq/example.yaml", "entries:\n" + example);
        assertThat(folder.problems()).isEmpty();
        assertThat(folder.read().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.paraphrases()).hasSizeGreaterThanOrEqualTo(5));
    }

    @Test
    void theMomentsAndDaysAreRight() {
        assertThat(found("`(すぐに|[^`\n]*日前? \\d+:\\d\\d|終了[^`]*)`").map(Moment::parse))
                .hasSize(8);
        assertThat(found("`(\\d{4}-\\d\\d-\\d\\d|毎月[^`]*)`").map(Day::parse)).hasSize(2);
    }

    @Test
    void everyBlankIsKnownAndEveryPathIsThere() {
        assertThat(found("《([^》 ]+)》").distinct()).containsExactlyInAnyOrderElementsOf(Timeline.BLANKS);
        assertThat(found("`([a-z]+(?:/|\\.yaml))`").distinct())
                .isNotEmpty()
                .allMatch(path -> Files.exists(Folder.CONVERSATIONS.resolve(path)));
    }
}
