package kairan.transcripts;

import java.util.List;
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
        for (int round = 0; round < tables.size(); round++) {
            for (String table : tables) {
                try {
                    db.sql("delete from " + table).update();
                } catch (org.springframework.dao.DataAccessException e) {
                    // still referred to; the next round
                }
            }
        }
    }
}
