package kairan.desk;

import java.time.Clock;
import java.time.Duration;
import kairan.conversation.Digest;
import kairan.watch.Whence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often a door was tried of late, in the store, so that all instances count together. */
@Repository
class Attempts {

    private static final String KNOWN = "KNOWN";
    private static final Duration KNOWN_FOR = Duration.ofDays(30);

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

    /** Somebody of that name has got in from there: for a while they are tried apart from all others of that name. */
    void know(String name, String address) {
        db.sql("insert into attempt (door, began_at, tries) values (?, ?, 0)"
                        + " on conflict (door) do update set began_at = excluded.began_at")
                .params(key(KNOWN, name + "@" + Whence.of(address)), clock.millis())
                .update();
    }

    boolean knows(String name, String address) {
        return db.sql("select count(*) from attempt where door = ? and began_at > ?")
                        .params(
                                key(KNOWN, name + "@" + Whence.of(address)),
                                clock.instant().minus(KNOWN_FOR).toEpochMilli())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Forgets what no longer counts. */
    void forgetOld() {
        long old = clock.instant().minus(Door.LONGEST_WINDOW).toEpochMilli();
        long older = clock.instant().minus(KNOWN_FOR).toEpochMilli();
        db.sql("delete from attempt where began_at <= ? and (began_at <= ? or door not like ?)")
                .params(old, older, KNOWN + "/%")
                .update();
    }

    private static String key(Door door, String whose) {
        return key(door.toString(), door.ofPlaces() ? Whence.of(whose) : whose);
    }

    private static String key(String door, String whose) {
        return door + "/" + Digest.of(whose).substring(0, 40);
    }
}
