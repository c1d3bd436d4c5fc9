package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Jazzer comes only with {@code -Pchaos}; that nothing written for it is left out there is seen at each build. */
class FuzzingListTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern TARGET = Pattern.compile("public static void fuzzerTestOneInput\\(byte\\[] ");

    @Test
    void namesAllThatIsWrittenForJazzer() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> TARGET.matcher(text(file)).find())
                            .map(FuzzingListTest::named))
                    .containsExactlyInAnyOrderElementsOf(Fuzzing.TARGETS);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(Path file) {
        return TESTS.relativize(file).toString().replace(".java", "").replace('/', '.');
    }
}
