package kairan.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The transcripts named {@code smoke-…} are played through the real doors: a socket for the web chat, a signed webhook for LINE. */
class SmokeTest {

    private static final LittleTown TOWN = LittleTown.read();

    @TestFactory
    Stream<DynamicTest> throughTheWebChat(@TempDir Path folder) {
        return scripts("smoke-.*\\.txt")
                .map(script -> DynamicTest.dynamicTest("チャット：" + script.title(), () -> {
                    try (WebchatStage stage = new WebchatStage(Files.createTempDirectory(folder, "webchat")).waits()) {
                        new Player(script, TOWN, new Telling(stage)).play();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> throughLine(@TempDir Path folder) {
        return scripts("(smoke|line)-.*\\.txt")
                .map(script -> DynamicTest.dynamicTest("LINE：" + script.title(), () -> {
                    try (LineStage stage = new LineStage(Files.createTempDirectory(folder, "line"))) {
                        new Player(script, TOWN, new Telling(stage)).play();
                    }
                }));
    }

    private static Stream<Script> scripts(String names) {
        try (Stream<Path> files = Files.list(LittleTown.TRANSCRIPTS)) {
            List<Path> smoke = files.filter(f -> f.getFileName().toString().matches(names))
                    .sorted()
                    .toList();
            return smoke.stream().map(SmokeTest::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script read(Path file) {
        try {
            return Script.read(file, TOWN.names());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
