package kairan.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken back at LINE, or said in a group there, is nowhere in the store of the whole house. */
class TakenBackWordsTest {

    private static final String WORDS = "むらさきかがみの館";

    @Test
    void wordsThatAreTakenBackAreNowhereInTheStore(@TempDir Path folder) {
        try (LineStage stage = new LineStage(folder)) {
            stage.open(LittleTown.read());
            stage.write("住民A", WORDS + "に幽霊は出ますか");
            assertThat(StoreDump.of(stage.store()))
                    .as("kept, for it has no answer")
                    .contains(WORDS);

            stage.write("住民A", "（送信取消）");
            assertThat(StoreDump.of(stage.store())).doesNotContain(WORDS);

            stage.write(Script.GROUP, "@回覧 " + WORDS + "に幽霊は出ますか");
            assertThat(stage.heard(Script.GROUP)).hasSize(1);
            assertThat(StoreDump.of(stage.store())).doesNotContain(WORDS);
        }
    }
}
