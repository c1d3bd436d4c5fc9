package kairan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's own library, which the driver unpacks into the temporary folder at every start. Where the setting
 * {@code -Dkairan.native} names a folder, the training lays it out there once, for each version of the driver apart, and
 * every start takes it from there; where it is not there, it is unpacked.
 */
final class SqliteLibrary {

    private SqliteLibrary() {}

    /** To be called before the driver is first used. */
    static void find() {
        folder().ifPresent(folder -> System.setProperty("org.sqlite.lib.path", folder.toString()));
    }

    private static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("kairan.native"))
                .map(folder -> Path.of(folder, SQLiteJDBCLoader.getVersion()));
    }

    static void layOut() throws IOException {
        if (folder().isPresent()) {
            layOut(folder().get());
        }
    }

    /** Whole or not at all: a start may look for it at the same moment. */
    static void layOut(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, name, ".part");
        try (InputStream library =
                SQLiteConfig.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name)) {
            Files.copy(library, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
