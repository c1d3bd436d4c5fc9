package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
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

    private static int count(Path folder, String rows) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            return JdbcClient.create(new org.springframework.jdbc.datasource.SingleConnectionDataSource(db, true))
                    .sql("select count(*) from " + rows)
                    .query(Integer.class)
                    .single();
        }
    }
}
