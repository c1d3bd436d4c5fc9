package kairan;

import static com.palantir.javaformat.java.JavaFormatterOptions.Style.PALANTIR;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.ImportOrderer;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All sources look as palantir-java-format writes them; with {@code -Dupdate} they are rewritten instead. */
class FormatTest {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(PALANTIR).build());

    private final boolean update = System.getProperty("update") != null;

    @Test
    void everySourceIsFormatted() throws Exception {
        List<Path> others = new ArrayList<>();
        for (Path source : sources()) {
            String written = Files.readString(source);
            String formatted = format(source, written);
            if (!formatted.equals(written)) {
                others.add(source);
                if (update) {
                    Files.writeString(source, formatted);
                }
            }
        }
        if (!update) {
            assertThat(others)
                    .as("not formatted; mvn test -Dtest=FormatTest -Dupdate rewrites them")
                    .isEmpty();
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String format(Path source, String written) {
        try {
            String ordered = ImportOrderer.reorderImports(written, PALANTIR);
            return FORMATTER.formatSource(RemoveUnusedImports.removeUnusedImports(ordered));
        } catch (FormatterException e) {
            throw new AssertionError(source + " cannot be read: " + e.getMessage(), e);
        }
    }
}
