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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is written comes from the write-ahead log into the file long before the log is so long that the writer must do it. */
@ExtendWith(OutputCaptureExtension.class)
class WriteBackTest {

    private static final String NOT_COPIED = "is not copied back into the store's file: org.sqlite.SQLiteException";

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenComesIntoTheFileBesideTheWriting() throws SQLException, IOException {
        try (OneWriter store = Store.connect(folder, "OFF")) {
            run(store, "create table words (word text)");
            long before = file();
            for (int i = 0; i < 2 * WriteBack.USES; i++) {
                run(store, "insert into words values (hex(randomblob(5000)))");
            }
            await().atMost(10, SECONDS).until(() -> file() > before + 10_000);
        }
        assertThat(folder.resolve("kairan.db-wal")).doesNotExist();
    }

    @Test
    void whereItCannotBeDoneThatIsSaidOnce(CapturedOutput output) {
        try (WriteBack none = new WriteBack("jdbc:sqlite:" + folder.resolve("none/kairan.db"))) {
            for (int i = 0; i < 1000; i++) {
                none.used();
            }
            await().atMost(10, SECONDS).until(() -> output.getAll().contains(NOT_COPIED));
        }
        assertThat(output.getAll()).containsOnlyOnce(NOT_COPIED);
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
