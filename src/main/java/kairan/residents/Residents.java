package kairan.residents;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.conversation.Person;
import kairan.conversation.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have told of themselves, in the store. */
@Repository
public class Residents {

    private static final Letters HANDLE = new Letters(6);

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final Remembered<Person, Optional<Resident>> remembered = new Remembered<>();

    Residents(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty as long as the person has told nothing. */
    public Optional<Resident> find(Person person) {
        return remembered.of(person, this::ask);
    }

    private Optional<Resident> ask(Person person) {
        return db.sql("select body, block, household, proven_at, easy, at_once from resident where person = ?")
                .param(person.id())
                .query((row, n) -> {
                    int block = row.getInt(2);
                    Integer known = row.wasNull() ? null : Integer.valueOf(block);
                    return new Resident(
                            row.getString(1),
                            known,
                            row.getString(3),
                            row.getObject(4) != null,
                            row.getBoolean(5),
                            row.getBoolean(6));
                })
                .optional();
    }

    public Resident of(Person person) {
        return find(person).orElse(Resident.UNKNOWN);
    }

    /** They belong to this association and no other; block and household are kept if it is the one they belonged to. */
    public void belong(Person person, Body association) {
        know(person);
        db.sql("""
                update resident set body = ?, block = null, household = null, proven_at = null
                where person = ? and (body is null or body <> ?)
                """).params(association.id(), person.id(), association.id()).update();
    }

    /** They belong to no association any more. */
    public void belongNowhere(Person person) {
        remembered.forget();
        db.sql("update resident set body = null, block = null, household = null, proven_at = null where person = ?")
                .param(person.id())
                .update();
    }

    /** They live in this household, as its slip proves. */
    void enter(Person person, Household household) {
        know(person);
        db.sql("update resident set body = ?, block = ?, household = ?, proven_at = ? where person = ?")
                .params(household.body(), household.block(), household.id(), clock.millis(), person.id())
                .update();
    }

    void speakEasily(Person person, boolean easy) {
        know(person);
        db.sql("update resident set easy = ? where person = ?")
                .params(easy, person.id())
                .update();
    }

    void tellAtOnce(Person person, boolean atOnce) {
        know(person);
        db.sql("update resident set at_once = ? where person = ?")
                .params(atOnce, person.id())
                .update();
    }

    private void know(Person person) {
        remembered.forget();
        db.sql("insert into resident (person, set_at) values (?, ?)"
                        + " on conflict (person) do update set set_at = excluded.set_at")
                .params(person.id(), clock.millis())
                .update();
    }

    /** Six letters of chance that name the person on pages and paper, where their ids must not be seen. */
    public String handle(Person person) {
        know(person);
        Optional<String> handle = handled(person);
        while (handle.isEmpty()) {
            db.sql("""
                    update resident set handle = ? where person = ? and handle is null
                    and not exists (select 1 from resident as other where other.handle = ?)
                    """).params(handed(HANDLE.next(chance), person)).update();
            handle = handled(person);
        }
        return handle.get();
    }

    /** The same letters, if they have ever been needed. */
    Optional<String> handled(Person person) {
        return db.sql("select handle from resident where person = ? and handle is not null")
                .param(person.id())
                .query(String.class)
                .optional();
    }

    private static List<Object> handed(String letters, Person person) {
        return List.of(letters, person.id(), letters);
    }

    /** How many people of the association have told that they belong to it. */
    public int count(Body association) {
        return db.sql("select count(*) from resident where body = ?")
                .param(association.id())
                .query(Integer.class)
                .single();
    }

    /** Those who have not told more than the other keep what the other told; the older row goes, with its wishes kept. */
    void move(Person from, Person to) {
        if (find(to).isEmpty()) {
            remembered.forget();
            db.sql("update resident set person = ? where person = ?")
                    .params(to.id(), from.id())
                    .update();
            return;
        }
        Resident theirs = of(from);
        Resident known = of(to);
        if (known.body() == null || known.body().equals(theirs.body()) && !known.proven()) {
            db.sql("""
                    update resident set body = ?, block = ?, household = ?,
                        proven_at = (select proven_at from resident as old where old.person = ?)
                    where person = ?
                    """)
                    .params(theirs.body(), theirs.block(), theirs.household(), from.id(), to.id())
                    .update();
        }
        String letters = handled(from).orElse(null);
        erase(from);
        db.sql("update resident set easy = ?, at_once = ?, handle = coalesce(handle, ?) where person = ?")
                .params(theirs.easy() || known.easy(), theirs.atOnce() && known.atOnce(), letters, to.id())
                .update();
    }

    void erase(Person person) {
        remembered.forget();
        db.sql("delete from resident where person = ?").param(person.id()).update();
    }
}
