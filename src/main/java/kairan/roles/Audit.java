package kairan.roles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.bodies.Body;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every use of a role (役目の記録), in the store; rights are noted by {@link Authority}. */
@Repository
public class Audit {

    private static final String SELECT = "select id, at, person, account, role, act, body, block, detail from audit ";

    private final JdbcClient db;
    private final Clock clock;

    public Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Notes what someone does, in words a clerk understands years later; nothing a resident wrote. */
    public void note(Actor actor, Role role, String act, Realm where, String detail) {
        db.sql("""
                insert into audit (at, person, account, role, act, body, block, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        clock.millis(),
                        actor instanceof Actor.Talker talker ? talker.person().id() : null,
                        actor instanceof Actor.Clerk clerk ? clerk.account() : null,
                        role.name(),
                        act,
                        where.body(),
                        where.block(),
                        detail)
                .update();
    }

    /** The latest of all, newest first, before the line with that id ({@link Long#MAX_VALUE} for the first page). */
    public List<Noted> latest(long before, int most) {
        return db.sql(SELECT + "where id < ? order by id desc limit ?")
                .params(before, most)
                .query(Audit::noted)
                .list();
    }

    /**
     * What is looked for in the record (しぼりこみ).
     *
     * @param account of staff, {@code body} where it was; "" for all
     */
    public record Sought(String account, String body, Instant from, Instant to) {

        public static final Sought ALL = new Sought("", "", Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    }

    /** The same, of what is looked for alone. */
    public List<Noted> latest(Sought sought, long before, int most) {
        return db.sql(SELECT + """
                where id < :before and at >= :from and at < :to and (:account = '' or account = :account)
                and (:body = '' or body = :body) order by id desc limit :most
                """)
                .param("before", before)
                .param("from", sought.from().toEpochMilli())
                .param("to", sought.to().toEpochMilli())
                .param("account", sought.account())
                .param("body", sought.body())
                .param("most", most)
                .query(Audit::noted)
                .list();
    }

    /** The names of staff that stand in the record. */
    public List<String> accounts() {
        return db.sql("select distinct account from audit where account is not null order by account")
                .query(String.class)
                .list();
    }

    /** The same for one association or group. */
    public List<Noted> latest(Body body, long before, int most) {
        return db.sql(SELECT + "where body = ? and id < ? order by id desc limit ?")
                .params(body.id(), before, most)
                .query(Audit::noted)
                .list();
    }

    List<Noted> by(Person person) {
        return db.sql(SELECT + "where person = ? order by id")
                .param(person.id())
                .query(Audit::noted)
                .list();
    }

    /** What was done stays, who did it does not. */
    void move(Person from, Person to) {
        db.sql("update audit set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    void erase(Person person) {
        db.sql("update audit set person = null where person = ?")
                .param(person.id())
                .update();
    }

    void forget(Instant before) {
        db.sql("delete from audit where at < ?").param(before.toEpochMilli()).update();
    }

    private static Noted noted(ResultSet row, int n) throws SQLException {
        return new Noted(
                row.getLong("id"),
                Instant.ofEpochMilli(row.getLong("at")),
                person(row.getString("person")),
                row.getString("account"),
                Role.valueOf(row.getString("role")),
                row.getString("act"),
                Roles.realm(row),
                row.getString("detail"));
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : new Person(id);
    }
}
