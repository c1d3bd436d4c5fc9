package kairan.transcripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kairan.Mutations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a clerk writes as a transcript is read; what is no step is prose. */
class BadScriptTest {

    @Test
    void nothingEscapes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("bad.txt");
        List<String> plays = List.of(
                Files.readString(Path.of("conversations/transcripts/smoke-first-house.txt")),
                "題\n\nいまは 2026年5月10日 9時\n職員：提案を「検討」にする\n　理由：まず\n住民A：［参加する］\n");
        new Mutations(plays, 4).into(text -> read(file, text), IllegalArgumentException.class);
    }

    /** What Jazzer calls, too. */
    public static void fuzzerTestOneInput(byte[] play) throws IOException {
        Path file = Files.createTempFile("bad", ".txt");
        try {
            read(file, new String(play, java.nio.charset.StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            // Declared.
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, String text) {
        try {
            Files.writeString(file, text.replaceAll("[\\uD800-\\uDFFF]", "?"));
            Script.read(file, Set.of("住民A", "住民", "会長"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
