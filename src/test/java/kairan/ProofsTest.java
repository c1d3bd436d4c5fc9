package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads how a promise is shown finds the test: each class, and each method where one is named, is there. */
class ProofsTest {

    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*(?:Test|Bench))(?:#([A-Za-z_]+))?`");
    private static final Pattern TEST = Pattern.compile("@(?:Parameterized|Repeated)?Test\\b");

    @ParameterizedTest
    @ValueSource(strings = {"docs/security.md", "README.md"})
    void everyTestThatIsNamedIsThere(String paper) throws IOException {
        Map<String, String> tests = tests();
        List<String> named = NAMED.matcher(Files.readString(Path.of(paper)))
                .results()
                .map(found -> found.group().replace("`", ""))
                .distinct()
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(5)
                .filteredOn(name -> !isThere(name, tests))
                .isEmpty();
    }

    private static boolean isThere(String name, Map<String, String> tests) {
        String[] parts = name.split("#");
        String source = tests.getOrDefault(parts[0], "");
        int at = parts.length == 1 ? source.length() : source.indexOf("void " + parts[1] + "(");
        // Down to the method, or to the end of the class, there is something that JUnit runs.
        int from = parts.length == 1 ? 0 : Math.max(0, source.lastIndexOf("\n\n", at));
        return at > 0 && TEST.matcher(source.substring(from, at)).find();
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ProofsTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
