package kairan.desk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules an administrator has set for the desk, in the store. */
@Repository
class Rules {

    /** Everybody with an account signs in with a second step. */
    static final String SECOND_STEP = "second-step";

    private static final String YES = "yes";

    private final JdbcClient db;

    Rules(JdbcClient db) {
        this.db = db;
    }

    boolean is(String name) {
        return db.sql("select 1 from desk_rule where name = ? and value = ?")
                .params(name, YES)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void set(String name, boolean yes) {
        db.sql("insert into desk_rule (name, value) values (?, ?) on conflict (name) do update set value ="
                        + " excluded.value")
                .params(name, yes ? YES : "no")
                .update();
    }
}
