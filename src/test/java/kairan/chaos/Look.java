package kairan.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A look into the store from outside, each by a connection of its own that may only read: if it were the last to close a
 * store whose program has just died, it would otherwise tidy up what the program shall find.
 */
final class Look {

    private final Path folder;

    Look(Path folder) {
        this.folder = folder;
    }

    JdbcClient db() {
        return JdbcClient.create(new DriverManagerDataSource(
                "jdbc:sqlite:" + folder.resolve("kairan.db") + "?open_mode=1&busy_timeout=60000"));
    }

    long count(String rows, Object... params) {
        return db().sql("select count(*) from " + rows)
                .params(params)
                .query(Long.class)
                .single();
    }

    List<String> strings(String sql, Object... params) {
        return db().sql(sql).params(params).query(String.class).list();
    }

    /** The answers that were being tried when the program died; read from a copy, so that it finds the store as it left it. */
    Set<String> triedReplies() throws IOException {
        Path copy = Files.createTempDirectory("kairan-look-");
        try {
            for (String name : List.of("kairan.db", "kairan.db-wal")) {
                if (Files.exists(folder.resolve(name))) {
                    Files.copy(folder.resolve(name), copy.resolve(name));
                }
            }
            JdbcClient db = JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + copy.resolve("kairan.db")));
            return new TreeSet<>(db.sql("select id from reply where tried_at is not null")
                    .query(String.class)
                    .list());
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }
}
