package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** The real content in a folder of its own, for whole programs under test. */
public final class TownFolder {

    private TownFolder() {}

    /** The content without gatherings: by day, the sample's call would go out into every talk. */
    public static synchronized Path withoutGatherings(Path copy) {
        Path all = Path.of("conversations");
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.toList()) {
                Path name = all.relativize(file);
                if (Files.isRegularFile(file) && !name.startsWith("gatherings") && !name.startsWith("transcripts")) {
                    Files.createDirectories(copy.resolve(name).getParent());
                    Files.copy(file, copy.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
