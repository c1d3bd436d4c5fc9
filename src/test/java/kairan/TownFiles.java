package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import kairan.content.ContentFiles;

/** The content of a small town in a folder: the real sentences of the bot, and the files a test writes beside them. */
public final class TownFiles {

    private final Path folder;
    private long written = 1_000;

    public TownFiles(Path folder) {
        this.folder = folder;
        for (String name : new String[] {"town.yaml", "phrases.yaml"}) {
            write(name, real(name));
        }
    }

    /** Also the real file of that name. */
    public TownFiles withReal(String name) {
        return write(name, real(name));
    }

    public TownFiles write(String name, String yaml) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            // So that a second writing within one tick of the file system's clock is seen all the same.
            written += 1_000;
            Files.setLastModifiedTime(file, FileTime.fromMillis(written));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ContentFiles read() {
        return new ContentFiles(folder, () -> {});
    }

    public static String real(String name) {
        try {
            return Files.readString(Path.of("conversations").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
