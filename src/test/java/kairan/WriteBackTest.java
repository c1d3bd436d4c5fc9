package kairan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written comes from the write-ahead log into the file long before the log is so long that the writer must do it. */
class WriteBackTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenComesIntoTheFileBesideTheWriting() throws SQLException, IOException {
        try (OneWriter store = Store.connect(folder, "OFF")) {
            run(store, "create table words (word text)");
            long before = file();
            for (int i = 0; i < 64; i++) {
                run(store, "insert into words values (hex(randomblob(5000)))");
            }
            await().atMost(10, SECONDS).until(() -> file() > before + 10_000);
        }
        assertThat(folder.resolve("kairan.db-wal")).doesNotExist();
    }

    @Test
    void whereItCannotBeDoneNobodyIsKeptFromWriting() throws SQLException, IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (WriteBack none = new WriteBack("jdbc:sqlite:" + folder.resolve("none/kairan.db"));
                OneWriter store = Store.connect(elsewhere, "OFF")) {
            run(store, "create table words (word text)");
            for (int i = 0; i < 64; i++) {
                none.committed();
                run(store, "insert into words values ('花')");
            }
        }
    }

    private long file() throws IOException {
        return Files.size(folder.resolve("kairan.db"));
    }

    private static void run(OneWriter store, String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
