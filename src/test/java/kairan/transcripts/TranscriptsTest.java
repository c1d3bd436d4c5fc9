package kairan.transcripts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every transcript under {@code conversations/transcripts} is played inside the house, but those about LINE's own ways. */
class TranscriptsTest extends PlayedTown {

    @TestFactory
    Stream<DynamicTest> transcripts() throws IOException {
        try (Stream<Path> files = Files.list(LittleTown.TRANSCRIPTS)) {
            return files
                    .filter(f -> f.toString().endsWith(".txt"))
                    .filter(f -> !f.getFileName().toString().startsWith("line-"))
                    .filter(f -> f.getFileName().toString().matches(System.getProperty("play", ".*")))
                    .sorted()
                    .map(this::test)
                    .toList()
                    .stream();
        }
    }

    private DynamicTest test(Path file) {
        try {
            Script script = Script.read(file, TOWN.names());
            return DynamicTest.dynamicTest(script.title(), () -> {
                new Player(script, TOWN, stage).play();
                dump(file);
            });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** {@code -Ddump=NN} keeps the store as the main story leaves it, for the tests of later upgrades. */
    private void dump(Path file) throws IOException {
        String number = System.getProperty("dump");
        if (number != null && file.endsWith("smoke-first-house.txt")) {
            Path stores = Files.createDirectories(Path.of("src/test/resources/stores"));
            Files.writeString(stores.resolve(number + ".sql"), StoreDump.of(db));
        }
    }
}
