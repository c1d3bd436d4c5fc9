package kairan.roles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Wrong codes (番号のまちがい): the fifth within an hour locks its person for an hour, in which no code is looked at. At the
 * web chat, where anybody can be somebody new as often as they like, all are counted together too; elsewhere erasing
 * oneself does not begin the count anew ({@link ErasedTries}).
 */
@Repository
public class Tries {

    static final int MOST = 5;
    public static final int MOST_AT_THE_FREE_DOOR = 100;
    static final Duration HOUR = Duration.ofHours(1);

    private static final String FREE_DOOR = "webchat";
    private static final String ONLY_THERE = """
            exists (select 1 from address where person = ? and channel = ?)
            and not exists (select 1 from address where person = ? and channel <> ?)
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final ErasedTries erased;

    public Tries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.erased = new ErasedTries(db);
    }

    public boolean locked(Person person) {
        return lockedAlone(person) || lockedWithAll(person);
    }

    /** By their own wrong codes, whatever strangers do. */
    public boolean lockedAlone(Person person) {
        List<Instant> latest = latest(person);
        return latest.size() == MOST
                && Duration.between(latest.getLast(), latest.getFirst()).compareTo(HOUR) < 0
                && clock.instant().isBefore(latest.getFirst().plus(HOUR));
    }

    /** Whoever is known at another door as well is not kept waiting by strangers. */
    private boolean lockedWithAll(Person person) {
        return db.sql("select count(*) from wrong_at_door where channel = ? and at > ? and " + ONLY_THERE)
                        .params(
                                FREE_DOOR,
                                clock.instant().minus(HOUR).toEpochMilli(),
                                person.id(),
                                FREE_DOOR,
                                person.id(),
                                FREE_DOOR)
                        .query(Integer.class)
                        .single()
                >= MOST_AT_THE_FREE_DOOR;
    }

    /** While someone is locked nothing is counted, so the latest five say it all. */
    private List<Instant> latest(Person person) {
        List<Instant> own = db.sql("select at from wrong_code where person = ? order by at desc limit ?")
                .params(person.id(), MOST)
                .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                .list();
        return Stream.concat(own.stream(), erased.before(person).stream())
                .sorted(Comparator.reverseOrder())
                .limit(MOST)
                .toList();
    }

    public void wrong(Person person) {
        db.sql("insert into wrong_code (person, at) values (?, ?)")
                .params(person.id(), clock.millis())
                .update();
        db.sql("insert into wrong_at_door (channel, at) select ?, ? from person where id = ? and " + ONLY_THERE)
                .params(FREE_DOOR, clock.millis(), person.id(), person.id(), FREE_DOOR, person.id(), FREE_DOOR)
                .update();
    }

    int counted(Person person) {
        return db.sql("select count(*) from wrong_code where person = ?")
                        .param(person.id())
                        .query(Integer.class)
                        .single()
                + erased.before(person).size();
    }

    public void erase(Person person) {
        erased.keep(person, stillCounting());
        db.sql("delete from wrong_code where person = ?").param(person.id()).update();
    }

    /** Those that can lock nobody any more. */
    void forget() {
        for (String table : List.of("wrong_code", "wrong_at_door")) {
            db.sql("delete from " + table + " where at < ?")
                    .param(stillCounting().toEpochMilli())
                    .update();
        }
        erased.forget(stillCounting());
    }

    /** Nothing before it can lock anybody: the first of five may be an hour older than the last, which locks for an hour. */
    private Instant stillCounting() {
        return clock.instant().minus(HOUR.multipliedBy(2));
    }
}
