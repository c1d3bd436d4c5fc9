package kairan.faq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well the real entries answer the practice questions, which lie outside of the repository. */
class PracticeTest {

    @Test
    void theEntriesAnswerWhatPeopleAsk() {
        Path practice = Path.of(System.getProperty("shared", "../shared"), "faq", "practice-questions.jsonl");
        if (!Files.exists(practice)) {
            assertThat(System.getenv("CI")).as("%s がありません", practice).isNotEqualTo("true");
            Assumptions.abort("%s がないので、たしかめません。".formatted(practice));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] arguments = {practice.toString(), "--conversations", "conversations"};
        assertThat(Evaluate.run(arguments, new PrintStream(out, true, UTF_8), System.err))
                .isZero();

        JsonNode figures = JsonMapper.builder().build().readTree(out.toString(UTF_8));
        assertThat(figures.get("hit1").asDouble()).as("hit1").isGreaterThanOrEqualTo(.82);
        assertThat(figures.get("hit3").asDouble()).as("hit3").isGreaterThanOrEqualTo(.93);
        assertThat(figures.get("answeredShare").asDouble()).as("answeredShare").isGreaterThanOrEqualTo(.75);
        assertThat(figures.get("foreignSure").asDouble()).as("foreignSure").isLessThanOrEqualTo(.05);
        assertThat(figures.get("foreignOffered").asDouble())
                .as("foreignOffered")
                .isLessThanOrEqualTo(.25);
    }
}
