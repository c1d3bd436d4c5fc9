package kairan.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Body;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.conversation.Remembered;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role where, in the store. What a role is used for goes through {@link Authority}. */
@Repository
public class Roles {

    private static final String SELECT = "select id, person, role, body, block, starts_at, ends_at from role ";
    private static final String NOT_OVER = "(ends_at is null or ends_at > ?) ";

    /** With an association or group end its roles. */
    static final String BODY_STANDS =
            "not exists (select 1 from body where body.id = role.body and body.ended_at is not null) ";

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<Person, List<Holding>> remembered = new Remembered<>();

    public Roles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What the person holds now; with an association or group end its roles. */
    public List<Holding> of(Person person) {
        return soon(person).stream().filter(held -> held.holds(clock.instant())).toList();
    }

    /** What the person holds now or will hold. */
    public List<Holding> soon(Person person) {
        return remembered.of(person, this::find);
    }

    private List<Holding> find(Person person) {
        return db.sql(SELECT + "where person = ? and " + NOT_OVER + "and " + BODY_STANDS + "order by starts_at, id")
                .params(person.id(), clock.millis())
                .query(Roles::holding)
                .list();
    }

    /** All that is held, or will be, in an association or group and its blocks. */
    public List<Holding> in(Body body) {
        return db.sql(SELECT + "where body = ? and " + NOT_OVER + "order by block, starts_at, id")
                .params(body.id(), clock.millis())
                .query(Roles::holding)
                .list();
    }

    /** All that is held, or will be, for the whole town. */
    public List<Holding> inTown() {
        return db.sql(SELECT + "where body is null and " + NOT_OVER + "order by role, starts_at, id")
                .param(clock.millis())
                .query(Roles::holding)
                .list();
    }

    /** Any that ever was, as long as it is kept. */
    public Optional<Holding> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Roles::holding).optional();
    }

    /** Whether the person holds the role now, anywhere. */
    public boolean holds(Person person, Role role) {
        return of(person).stream().anyMatch(held -> held.role() == role);
    }

    /** From now on; nothing changes for somebody who holds it already and without end. */
    public void give(Person person, Role role, Realm realm) {
        give(person, role, realm, clock.instant());
    }

    Holding give(Person person, Role role, Realm realm, Instant from) {
        return heldForGood(person, role, realm).orElseGet(() -> add(person, role, realm, from));
    }

    /** The same role in the same place, held or soon to be held without end. */
    Optional<Holding> heldForGood(Person person, Role role, Realm realm) {
        return soon(person).stream()
                .filter(held -> held.same(role, realm) && held.until() == null)
                .findFirst();
    }

    private Holding add(Person person, Role role, Realm realm, Instant from) {
        remembered.forget();
        Holding held = new Holding(Ids.next(), person, role, realm, from, null);
        db.sql("insert into role (id, person, role, body, block, starts_at) values (?, ?, ?, ?, ?, ?)")
                .params(held.id(), person.id(), role.name(), realm.body(), realm.block(), from.toEpochMilli())
                .update();
        return held;
    }

    /** Ends it then; nothing changes if it is over. */
    void end(Holding held, Instant then) {
        remembered.forget();
        db.sql("update role set ends_at = ? where id = ? and " + NOT_OVER)
                .params(then.toEpochMilli(), held.id(), clock.millis())
                .update();
    }

    /** Whether anybody holds it, anywhere. */
    boolean anybodyHolds(Role role) {
        return db.sql("select 1 from role where role = ? and " + NOT_OVER + "limit 1")
                .params(role.name(), clock.millis())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void move(Person from, Person to) {
        remembered.forget();
        db.sql("update role set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    void erase(Person person) {
        remembered.forget();
        db.sql("delete from role where person = ?").param(person.id()).update();
    }

    void forget(Instant endedBefore) {
        remembered.forget();
        db.sql("delete from role where ends_at < ?")
                .param(endedBefore.toEpochMilli())
                .update();
    }

    static Holding holding(ResultSet row, int n) throws SQLException {
        return new Holding(
                row.getString("id"),
                new Person(row.getString("person")),
                Role.valueOf(row.getString("role")),
                realm(row),
                Instant.ofEpochMilli(row.getLong("starts_at")),
                instant(row, "ends_at"));
    }

    static Realm realm(ResultSet row) throws SQLException {
        String body = row.getString("body");
        int block = row.getInt("block");
        return new Realm(body, row.wasNull() ? null : block);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long at = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
}
