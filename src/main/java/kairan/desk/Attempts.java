package kairan.desk;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a door was tried of late, in the store, so that all instances count together. */
@Repository
class Attempts {

    private final JdbcClient db;
    private final Clock clock;

    Attempts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Counts a try before it is made, so that many at once are counted too. False if there have been too many: then it
     * must not be made.
     *
     * @param whose whom it concerns; kept as a hash
     */
    boolean allows(Door door, String whose) {
        long now = clock.millis();
        long old = now - door.window().toMillis();
        int tries = db.sql("""
            insert into attempt (door, began_at, tries) values (?, ?, 1)
            on conflict (door) do update
            set tries = case when attempt.began_at <= ? then 1
                        when attempt.tries > ? then attempt.tries else attempt.tries + 1 end,
                began_at = case when attempt.began_at <= ? then excluded.began_at else attempt.began_at end
            returning tries
            """)
                .params(key(door, whose), now, old, door.most(), old)
                .query(Integer.class)
                .single();
        return tries <= door.most();
    }

    /** It went well: the count begins anew. */
    void forget(Door door, String whose) {
        db.sql("delete from attempt where door = ?").param(key(door, whose)).update();
    }

    /** Forgets what no longer counts. */
    void forgetOld() {
        long old = clock.instant().minus(Door.LONGEST_WINDOW).toEpochMilli();
        db.sql("delete from attempt where began_at <= ?").param(old).update();
    }

    private static String key(Door door, String whose) {
        return door + "/" + Digest.of(whose).substring(0, 40);
    }
}
