package kairan.transcripts;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties every table of a store but the one that knows its version. */
final class Emptying {

    private Emptying() {}

    static void of(JdbcClient db) {
        List<String> tables = db.sql("""
                select name from sqlite_master where type = 'table' and name not like 'sqlite_%'
                and name not like 'flyway_%'
                """).query(String.class).list();
        // Rows refer to rows of other tables, so it takes as many rounds as the longest chain.
        while (!tables.isEmpty()) {
            tables = tables.stream().filter(table -> !emptied(db, table)).toList();
        }
    }

    private static boolean emptied(JdbcClient db, String table) {
        try {
            db.sql("delete from " + table).update();
            return true;
        } catch (DataAccessException stillReferredTo) {
            return false;
        }
    }
}
