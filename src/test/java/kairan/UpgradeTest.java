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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A store as an earlier house left it is brought up to date, and nothing in it is lost. */
class UpgradeTest {

    /** What people wrote about a gathering stood among their answers once, and has a place of its own since. */
    private static final String OLD_WORDS = "person || '|' || coalesce(json_extract(answers, '$.words'), '-')";

    private static final String WORDS = "person || '|' || coalesce(words, '-')";
    private static final List<String> AS_THEY_WERE = List.of("person", "address", "rsvp", "feedback", "mailbox");

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

    /** Every row of every table that is still there; an inbox remembers ids, a store what was told. */
    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09"})
    void nothingIsLost(String house, @TempDir Path folder) throws SQLException {
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            ScriptUtils.executeSqlScript(
                    db, new FileSystemResource("src/test/resources/stores/%s.sql".formatted(house)));
        }
        Map<String, List<String>> said = contents(folder, columns(folder));
        Map<String, String> columns = columns(folder);
        boolean wordsWereAnswers = !columns.get("feedback").contains("words");
        List<String> words = contents(folder, Map.of("feedback", wordsWereAnswers ? OLD_WORDS : WORDS))
                .get("feedback");
        assertThat(words).isNotEmpty();
        Map<String, Integer> before = rows(folder);
        assertThat(before).containsKeys("person", "address", "rsvp", "feedback", "mailbox", "inbox", "role");

        Store.open(folder, "NORMAL").close();

        Map<String, Integer> after = rows(folder);
        before.forEach((table, rows) ->
                assertThat(after.getOrDefault(table, 0)).as(table).isGreaterThanOrEqualTo(rows));
        assertThat(after).containsEntry("person", before.get("person")).containsEntry("rsvp", before.get("rsvp"));
        contents(folder, columns)
                .forEach((table, rows) ->
                        assertThat(rows).as("what stood in %s", table).containsAll(said.get(table)));
        assertThat(contents(folder, Map.of("feedback", WORDS)).get("feedback")).containsAll(words);
        StoreFile.readThrough(folder.resolve("kairan.db"));
    }

    /** The columns of those tables whose rows no later house says in other words, as that house had them. */
    private static Map<String, String> columns(Path folder) throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(db, true));
            for (String table : AS_THEY_WERE) {
                columns.put(
                        table,
                        client.sql("select group_concat('coalesce(' || name || ', ''-'')', ' || ''|'' || ')"
                                        + " from pragma_table_info(?) where name <> 'answers'")
                                .param(table)
                                .query(String.class)
                                .single());
            }
        }
        return columns;
    }

    /** Each row of each table as one text. */
    private static Map<String, List<String>> contents(Path folder, Map<String, String> columns) throws SQLException {
        Map<String, List<String>> contents = new TreeMap<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(db, true));
            columns.forEach((table, all) -> contents.put(
                    table,
                    client.sql("select " + all + " from " + table)
                            .query(String.class)
                            .list()));
        }
        return contents;
    }

    /** How many there are in each table that is not empty. */
    private static Map<String, Integer> rows(Path folder) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kairan.db"))) {
            JdbcClient client = JdbcClient.create(new SingleConnectionDataSource(db, true));
            for (String table : client.sql(
                            "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                    .query(String.class)
                    .list()) {
                rows.put(
                        table,
                        client.sql("select count(*) from \"" + table + "\"")
                                .query(Integer.class)
                                .single());
            }
        }
        rows.values().removeIf(count -> count == 0);
        return rows;
    }

    @Test
    void anOlderProgramRefusesANewerStoreAndLeavesItAsItIs(@TempDir Path folder) throws Exception {
        Store.open(folder, "NORMAL").close();
        script(
                folder,
                "update flyway_schema_history set version = '999' where installed_rank = (select max(installed_rank) from flyway_schema_history)");

        refused(folder, "このプログラムより新しい版のデータです（データは999、プログラムは");
    }

    /** Nobody asks for migrations where all are done; where one is not, or another was done in its place, they are looked into. */
    @Test
    void whetherAllMigrationsAreDoneIsSeenInTheStore(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("kairan.db");
        assertThat(StoreFile.check(file)).isFalse();
        Store.open(folder, "NORMAL").close();
        assertThat(StoreFile.check(file)).isTrue();

        String newest = " where installed_rank = (select max(installed_rank) from flyway_schema_history)";
        script(folder, "update flyway_schema_history set success = 0" + newest);
        assertThat(StoreFile.check(file)).isFalse();
        assertThatThrownBy(() -> Store.open(folder, "NORMAL")).hasMessageContaining("failed");

        script(
                folder,
                "update flyway_schema_history set success = 1, script = 'V46__other.sql', checksum = 1" + newest);
        assertThat(StoreFile.check(file)).isFalse();
        assertThatThrownBy(() -> Store.open(folder, "NORMAL")).hasMessageContaining("mismatch");
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
            return JdbcClient.create(new SingleConnectionDataSource(db, true))
                    .sql("select count(*) from " + rows)
                    .query(Integer.class)
                    .single();
        }
    }
}
