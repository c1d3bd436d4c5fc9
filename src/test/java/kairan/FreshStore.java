package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A real store in a folder of its own, without Spring: open from the moment it is made, gone after the test. */
public final class FreshStore implements AfterEachCallback {

    /** Made only where a test begins with it. */
    private static final class Migrated {

        private static final Path FOLDER = migrated();
    }

    private final Path folder;
    private final OneWriter store;
    private final SettableClock clock = new SettableClock();

    public FreshStore() {
        this(folder());
        into(folder);
    }

    /** The one in the folder of a test that runs in another process. */
    public FreshStore(Path folder) {
        this.folder = folder;
        store = Store.connect(folder, "OFF");
    }

    /** Where it is, for another process. */
    public Path home() {
        return folder;
    }

    /** Puts an empty store there that is up to date, so that a program which starts on it need not make one. */
    public static void into(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(Migrated.FOLDER.resolve("kairan.db"), folder.resolve("kairan.db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings the store there up to date, as a house does that begins with it. */
    public static void upgrade(Path folder) {
        Store.open(folder, "NORMAL").close();
    }

    public JdbcClient db() {
        return JdbcClient.create(store);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(store));
    }

    public DataSource dataSource() {
        return store;
    }

    public SettableClock clock() {
        return clock;
    }

    /** A folder for whatever else the test needs. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Migrating takes much longer than copying what has been migrated. */
    private static Path migrated() {
        Path folder = folder();
        Store.open(folder, "NORMAL").close();
        folder.toFile().deleteOnExit();
        folder.resolve("kairan.db").toFile().deleteOnExit();
        return folder;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("kairan-store-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
