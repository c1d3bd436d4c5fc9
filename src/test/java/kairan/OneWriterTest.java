package kairan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.jdbc3.JDBC3PreparedStatement;

class OneWriterTest {

    private static final String FIND = "select word from words where id = ?";

    @TempDir
    Path folder;

    private OneWriter store;

    @BeforeEach
    void open() throws SQLException {
        store = Store.connect(folder, "OFF");
        run("create table words (id integer primary key, word text)");
        run("insert into words values (1, 'ごみ'), (2, '清掃')");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aStatementIsUsedAgainAndRemembersNothing() throws SQLException {
        Statement first;
        try (Connection connection = store.getConnection()) {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                first = find.unwrap(JDBC3PreparedStatement.class);
                assertThat(word(find, 1)).isEqualTo("ごみ");
            }
        }
        try (Connection connection = store.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            assertThat(find.unwrap(JDBC3PreparedStatement.class)).isSameAs(first);
            assertThat(find.executeQuery().next()).isFalse();
        }
    }

    @Test
    void aBatchThatWasGivenUpIsForgotten() throws SQLException {
        String add = "insert into words values (?, '花')";
        try (Connection connection = store.getConnection();
                PreparedStatement batch = connection.prepareStatement(add)) {
            batch.setInt(1, 3);
            batch.addBatch();
        }
        try (Connection connection = store.getConnection();
                PreparedStatement batch = connection.prepareStatement(add)) {
            batch.setInt(1, 4);
            batch.addBatch();
            assertThat(batch.executeBatch()).containsExactly(1);
        }
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void theSameWordsMayBeAskedWithinEachOther() throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement outer = connection.prepareStatement("select id from words order by id");
                ResultSet ids = outer.executeQuery()) {
            StringBuilder seen = new StringBuilder();
            while (ids.next()) {
                try (PreparedStatement inner = connection.prepareStatement("select id from words order by id");
                        ResultSet again = inner.executeQuery()) {
                    again.next();
                    seen.append(ids.getInt(1)).append(again.getInt(1)).append(' ');
                }
            }
            assertThat(seen).hasToString("11 21 ");
        }
    }

    @Test
    void whatIsClosedIsClosed() throws SQLException {
        Connection connection = store.getConnection();
        PreparedStatement find = connection.prepareStatement(FIND);
        connection.close();
        connection.close();
        assertThatThrownBy(() -> find.setInt(1, 1)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connection.prepareStatement(FIND)).isInstanceOf(SQLException.class);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void whatWasLeftHalfDoneIsTakenBack() throws SQLException {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().executeUpdate("insert into words values (3, '花')");
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aTableThatChangesIsReadAsItIsThen() throws SQLException {
        assertThat(count()).isEqualTo(2);
        run("alter table words add column kana text");
        run("insert into words values (3, '花', 'はな')");
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void ofManyDifferentStatementsTheLongestUnusedAreGivenUp() throws SQLException {
        try (Connection connection = store.getConnection()) {
            Statement first = used(connection, "select 0");
            for (int i = 1; i <= 299; i++) {
                used(connection, "select " + i);
            }
            assertThat(used(connection, "select 0")).isSameAs(first);
            for (int i = 300; i < 1000; i++) {
                used(connection, "select " + i);
            }
            assertThat(used(connection, "select 0")).isNotSameAs(first);
        }
    }

    @Test
    void afterTheEndNobodyOpensItAgain() {
        store.close();
        assertThatThrownBy(() -> store.getConnection()).hasMessage("the store is closed");
        store.close();
    }

    @Test
    void whereItDoesNotOpenTheNextOneMayTryAgain() {
        try (OneWriter nowhere = new OneWriter("jdbc:sqlite:" + folder.resolve("none/kairan.db"))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(nowhere::getConnection)
                        .isInstanceOf(SQLException.class)
                        .isNotInstanceOf(SQLTransientConnectionException.class);
            }
        }
    }

    private static Statement used(Connection connection, String sql) throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(sql);
                ResultSet row = one.executeQuery()) {
            assertThat(row.next()).isTrue();
            return one.unwrap(JDBC3PreparedStatement.class);
        }
    }

    private static String word(PreparedStatement find, int id) throws SQLException {
        find.setInt(1, id);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        }
    }

    private int count() throws SQLException {
        try (Connection connection = store.getConnection();
                PreparedStatement all = connection.prepareStatement("select count(*) from words");
                ResultSet row = all.executeQuery()) {
            return row.getInt(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
