package kairan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links, in the store as hashes: a stolen store opens nothing. */
@Repository
class Links {

    private final JdbcClient db;
    private final Clock clock;

    Links(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The secret that stands at the end of the link. */
    String make(Link link) {
        String secret = Ids.key();
        db.sql("insert into desk_link (hash, purpose, person, account, role, expires_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Digest.of(secret),
                        link.purpose().name(),
                        link.person() == null ? null : link.person().id(),
                        link.account(),
                        link.role() == null ? null : link.role().name(),
                        clock.instant().plus(link.purpose().goodFor()).toEpochMilli())
                .update();
        return secret;
    }

    /** What the link is for, if it is still good and for one of these. */
    Optional<Link> look(String secret, Set<Link.Purpose> purposes) {
        return db.sql("select purpose, person, account, role from desk_link where hash = ? and used_at is null and"
                        + " expires_at > ?")
                .params(Digest.of(secret), clock.millis())
                .query(Links::link)
                .optional()
                .filter(link -> purposes.contains(link.purpose()));
    }

    /** The same, and from now on it is not good any more. */
    Optional<Link> use(String secret, Set<Link.Purpose> purposes) {
        return look(secret, purposes)
                .filter(link ->
                        db.sql("update desk_link set used_at = ? where hash = ? and used_at is null and expires_at > ?")
                                        .params(clock.millis(), Digest.of(secret), clock.millis())
                                        .update()
                                == 1);
    }

    void withdraw(Link.Purpose purpose) {
        db.sql("delete from desk_link where purpose = ? and used_at is null")
                .param(purpose.name())
                .update();
    }

    void withdraw(Person person) {
        db.sql("delete from desk_link where person = ?").param(person.id()).update();
    }

    void withdraw(Account account) {
        db.sql("delete from desk_link where account = ?").param(account.id()).update();
    }

    /** Forgets what can no longer be used. */
    void forgetOld() {
        db.sql("delete from desk_link where expires_at <= ?")
                .param(clock.millis())
                .update();
    }

    private static Link link(ResultSet row, int n) throws SQLException {
        return new Link(
                Link.Purpose.valueOf(row.getString("purpose")),
                person(row.getString("person")),
                row.getString("account"),
                row.getString("role") == null ? null : Role.valueOf(row.getString("role")));
    }

    private static @Nullable Person person(@Nullable String id) {
        return id == null ? null : new Person(id);
    }
}
