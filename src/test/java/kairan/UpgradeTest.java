package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A store as an earlier house left it is brought up to date, and nothing in it is lost. */
class UpgradeTest {

    @Test
    void whoeverLedInTheSecondHouseIsAdministrator(@TempDir Path folder) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            ScriptUtils.executeSqlScript(db, new FileSystemResource("src/test/resources/stores/02.sql"));
        }
        int leaders = count(folder, "role where role = 'LEADER'");
        int people = count(folder, "person");
        assertThat(leaders).isPositive();

        Store.open(folder, "NORMAL").close();

        assertThat(count(folder, "role where role = 'ADMINISTRATOR' and body is null and ends_at is null"))
                .isEqualTo(leaders);
        assertThat(count(folder, "person")).isEqualTo(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04"})
    void nobodyIsLost(String house, @TempDir Path folder) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            ScriptUtils.executeSqlScript(
                    db, new FileSystemResource("src/test/resources/stores/%s.sql".formatted(house)));
        }
        int people = count(folder, "person");
        int answers = count(folder, "rsvp");
        assertThat(people).isPositive();
        assertThat(answers).isPositive();

        Store.open(folder, "NORMAL").close();

        assertThat(count(folder, "person")).isEqualTo(people);
        assertThat(count(folder, "rsvp")).isEqualTo(answers);
    }

    @Test
    void anOlderProgramRefusesANewerStoreAndLeavesItAsItIs(@TempDir Path folder) throws Exception {
        Store.open(folder, "NORMAL").close();
        script(folder, "update flyway_schema_history set version = '999' where version = '39'");

        refused(folder, "このプログラムより新しい版のデータです（データは999、プログラムは39）");
    }

    @Test
    void aForeignFileIsRefusedAndLeftAsItIs(@TempDir Path folder) throws Exception {
        script(folder, "create table recipe (name text)");
        refused(folder, "回覧のデータではありません");

        script(folder, "create table flyway_schema_history (version text, script text)");
        refused(folder, "回覧のデータではありません");

        script(folder, "pragma application_id = 77");
        refused(folder, "回覧のデータではありません");

        Files.writeString(folder.resolve("kairan.db"), "回覧板です。".repeat(500));
        refused(folder, "読めません");
    }

    private static void refused(Path folder, String why) throws IOException {
        Path file = folder.resolve("kairan.db");
        byte[] before = Files.readAllBytes(file);

        assertThatThrownBy(() -> Store.open(folder, "NORMAL"))
                .isInstanceOf(WrongStore.class)
                .hasMessageContaining(why)
                .hasMessageContaining("そのままにしました");

        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    private static void script(Path folder, String sql) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"));
                Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Path folder, String rows) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            return JdbcClient.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(db, true))
                    .sql("select count(*) from " + rows)
                    .query(Integer.class)
                    .single();
        }
    }
}
