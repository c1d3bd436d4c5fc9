package kairan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.sqlite.SQLiteConfig;

/** Looks at a file before it is used as the store, without changing a byte of it. */
final class StoreFile {

    /** 「Kair」 in the header of our files, where SQLite keeps a place for whose file it is. */
    static final int OURS = 0x4b616972;

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    /** The files of the migrations that this program knows. */
    private static final List<String> KNOWN = known();

    private static final int NEWEST =
            KNOWN.stream().mapToInt(StoreFile::version).max().orElseThrow();

    private StoreFile() {}

    /**
     * Fine if there is nothing yet, or a store that this program or an earlier one has made.
     *
     * @return whether every migration that this program knows has been done in it
     * @throws WrongStore if it is not ours, or newer than this program
     */
    static boolean check(Path file) {
        if (!Files.isRegularFile(file) || size(file) == 0) {
            return false;
        }
        try (Connection db = reading(file);
                Statement ask = db.createStatement()) {
            int whose = number(ask, "pragma application_id");
            boolean empty = number(ask, "select count(*) from sqlite_master") == 0;
            if (whose != OURS && whose != 0 || !empty && !ours(ask)) {
                throw new WrongStore(
                        "%s は、回覧のデータではありません。ほかのプログラムのファイルなので、そのままにしました。KAIRAN_DATA で、別の置き場所を書いてください。".formatted(file));
            }
            int version = empty ? 0 : number(ask, "select max(cast(version as integer)) from flyway_schema_history");
            if (version > NEWEST) {
                throw new WrongStore(
                        "%s は、このプログラムより新しい版のデータです（データは%d、プログラムは%d）。データはそのままにしました。新しいプログラムで動かすか、前の版で作った写し（backup）から戻してください。"
                                .formatted(file, version, NEWEST));
            }
            return !empty && done(ask).containsAll(KNOWN);
        } catch (SQLException e) {
            throw new WrongStore("%s を読めません。データがこわれているか、回覧のデータではありません。ファイルはそのままにしました。写し（backup）から戻すには、restore を使います。"
                    .formatted(file));
        }
    }

    private static boolean ours(Statement ask) throws SQLException {
        return number(ask, "select count(*) from sqlite_master where name = 'flyway_schema_history'") == 1
                && number(ask, "select count(*) from flyway_schema_history where script = 'V1__conversation.sql'") == 1;
    }

    /**
     * Reads every page.
     *
     * @throws WrongStore if it is damaged
     */
    static void readThrough(Path file) {
        try (Connection db = reading(file);
                Statement ask = db.createStatement();
                ResultSet found = ask.executeQuery("pragma integrity_check")) {
            if (!found.next() || !Objects.equals(found.getString(1), "ok")) {
                throw new SQLException("damaged");
            }
        } catch (SQLException e) {
            throw new WrongStore("%s は、こわれています。別の写しを使ってください。".formatted(file));
        }
    }

    static Connection reading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        config.setBusyTimeout(30_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static Set<String> done(Statement ask) throws SQLException {
        Set<String> migrations = new HashSet<>();
        try (ResultSet row = ask.executeQuery("select script from flyway_schema_history where success")) {
            while (row.next()) {
                migrations.add(row.getString(1));
            }
        }
        return migrations;
    }

    private static int number(Statement ask, String sql) throws SQLException {
        try (ResultSet row = ask.executeQuery(sql)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(String migration) {
        Matcher name = MIGRATION.matcher(migration);
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static List<String> known() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql"))
                    .map(file -> Objects.requireNonNullElse(file.getFilename(), ""))
                    .filter(name -> MIGRATION.matcher(name).matches())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
