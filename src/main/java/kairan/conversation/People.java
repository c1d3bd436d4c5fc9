package kairan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everybody who has ever talked with the bot, and the addresses at which they are reached. */
@Repository
public class People {

    /** The web chat does not tell when somebody leaves it for good. */
    private static final String SILENT = """
            created_at < ? and not exists (
                select 1 from address where person = person.id
                and (heard_at >= ? or left_at is null and channel <> 'webchat'))
            """;

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<Person, Boolean> greeted = new Remembered<>();

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Who has talked from there before, and does so again. The update also takes the row's lock, so that two instances on
     * one store never hear the same person at the same time.
     */
    Optional<Person> met(Address address) {
        return db.sql("update address set heard_at = ? where channel = ? and external_id = ? returning person")
                .params(clock.millis(), address.channel(), address.externalId())
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    /**
     * Who has talked from there before, has not left, and did something there at that moment, whatever it was: one update in
     * place of {@link #met}, whose lock it takes as well, and {@link #cameBack}. Empty also for who has left.
     */
    Optional<Person> metHere(Address address, Instant at) {
        return db.sql("""
                update address set heard_at = ?, said_at = case when said_at < ? then ? else said_at end
                where channel = ? and external_id = ? and left_at is null returning person
                """)
                .params(clock.millis(), at.toEpochMilli(), at.toEpochMilli(), address.channel(), address.externalId())
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    /** Somebody who talks from there for the first time. */
    Person meet(Address address) {
        Person person = new Person(Ids.next());
        db.sql("insert into person (id, created_at) values (?, ?)")
                .params(person.id(), clock.millis())
                .update();
        db.sql("insert into address (channel, external_id, person, heard_at) values (?, ?, ?, ?)")
                .params(address.channel(), address.externalId(), person.id(), clock.millis())
                .update();
        return person;
    }

    /**
     * From here on nothing reaches them there, until they come back; what is told late, of a time before they last
     * spoke, changes nothing.
     */
    void left(Address address, Instant at) {
        db.sql("update address set left_at = ? where channel = ? and external_id = ? and said_at <= ?")
                .params(at.toEpochMilli(), address.channel(), address.externalId(), at.toEpochMilli())
                .update();
    }

    /** They did something there then: they are back, unless they left after it. */
    void cameBack(Address address, Instant at) {
        // Most have not left, and need no other place in the indexes of who has.
        boolean here = db.sql("""
                update address set said_at = ? where channel = ? and external_id = ? and said_at <= ? and left_at is null
                """)
                        .params(at.toEpochMilli(), address.channel(), address.externalId(), at.toEpochMilli())
                        .update()
                == 1;
        if (!here) {
            db.sql("""
                    update address set said_at = ?, left_at = case when left_at > ? then left_at end
                    where channel = ? and external_id = ? and said_at <= ?
                    """)
                    .params(
                            at.toEpochMilli(),
                            at.toEpochMilli(),
                            address.channel(),
                            address.externalId(),
                            at.toEpochMilli())
                    .update();
        }
    }

    /** Who talks from there, if anybody ever did. */
    public Optional<Person> known(Address address) {
        return db.sql("select person from address where channel = ? and external_id = ?")
                .params(address.channel(), address.externalId())
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    /** Where the person is reached at that door, if they have not left it. */
    public Optional<Address> reached(Person person, String channel) {
        return db.sql("""
                select external_id from address where person = ? and channel = ? and left_at is null
                order by heard_at desc limit 1
                """)
                .params(person.id(), channel)
                .query((row, n) -> new Address(channel, row.getString(1)))
                .optional();
    }

    /** Under which ids the person is reached at that door: those they have not left. */
    public List<String> reachedAt(Person person, String channel) {
        return db.sql("select external_id from address where person = ? and channel = ? and left_at is null")
                .params(person.id(), channel)
                .query(String.class)
                .list();
    }

    /** The people who can be reached, in the order of their ids, after the given one ("" for the first). */
    public List<Person> reachable(String after, int most) {
        return db.sql("""
                select id from person where id > ?
                and exists (select 1 from address where person = person.id and left_at is null)
                order by id limit ?
                """)
                .params(after, most)
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }

    /**
     * Those who have said nothing since then and are reached by nothing: friends of no door that tells who leaves it, in
     * the order of their ids, after the given one ("" for the first).
     */
    public List<Person> silent(Instant since, String after, int most) {
        return db.sql("select id from person where id > ? and " + SILENT + "order by id limit ?")
                .params(after, since.toEpochMilli(), since.toEpochMilli(), most)
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }

    /** Whether the person is one of those. */
    public boolean isSilent(Person person, Instant since) {
        return db.sql("select 1 from person where id = ? and " + SILENT)
                .params(person.id(), since.toEpochMilli(), since.toEpochMilli())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** When they were heard last, at any door. */
    Optional<Instant> heard(Person person) {
        return db.sql("select heard_at from address where person = ? order by heard_at desc limit 1")
                .param(person.id())
                .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                .optional();
    }

    /** At which doors the person is reached, by their names. */
    List<String> doors(Person person) {
        return db.sql("select distinct channel from address where person = ? order by channel")
                .param(person.id())
                .query(String.class)
                .list();
    }

    /** When the person talked with the bot for the first time. */
    Optional<Instant> since(Person person) {
        return db.sql("select created_at from person where id = ?")
                .param(person.id())
                .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                .optional();
    }

    /** From now on whoever talks from there is the other person. */
    void move(Person from, Person to) {
        db.sql("update address set person = ?, joined = 1 where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    /** Nobody of that id has ever been here. */
    void erase(Person person) {
        greeted.forget();
        db.sql("delete from address where person = ?").param(person.id()).update();
        db.sql("delete from person where id = ?").param(person.id()).update();
    }

    public boolean greeted(Person person) {
        return greeted.of(person, this::findGreeted);
    }

    private boolean findGreeted(Person person) {
        return db.sql("select 1 from person where id = ? and greeted_at is not null")
                .param(person.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** True the first time it is asked for a person, and never again: the greeting is theirs. */
    boolean greet(Person person) {
        if (greeted(person)) {
            return false;
        }
        greeted.forget();
        return db.sql("update person set greeted_at = ? where id = ? and greeted_at is null")
                        .params(clock.millis(), person.id())
                        .update()
                == 1;
    }
}
