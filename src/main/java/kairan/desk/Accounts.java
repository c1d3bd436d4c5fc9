package kairan.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.roles.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts of staff and administrators, in the store; one that has ended stays for the audit log that names it. */
@Repository
class Accounts {

    /** An account as the page about people lists it. */
    record Listed(Account account, @Nullable Instant seen) {}

    private static final String SELECT = """
        select id, name, role, stamp, seen_at,
        secret is not null or exists (select 1 from printed_code where account = account.id) as second from account
        """;

    private final JdbcClient db;
    private final Rules rules;
    private final Clock clock;

    Accounts(JdbcClient db, Rules rules, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.clock = clock;
    }

    /** @return empty if the name is taken, or was: the audit log must name one person by it */
    Optional<Account> add(String name, String password, Role role) {
        String id = Ids.next();
        int added = db.sql("""
            insert into account (id, name, password, role, made_at) values (?, ?, ?, ?, ?) on conflict do nothing
            """)
                .params(id, name, password, role.name(), clock.millis())
                .update();
        return added == 1 ? find(id) : Optional.empty();
    }

    Optional<Account> find(String id) {
        return db.sql(SELECT + "where id = ? and ended_at is null")
                .param(id)
                .query(Accounts::account)
                .optional();
    }

    Optional<Account> named(String name) {
        return db.sql(SELECT + "where name = ? and ended_at is null")
                .param(name)
                .query(Accounts::account)
                .optional();
    }

    List<Listed> all() {
        return db.sql(SELECT + "where ended_at is null order by name, id")
                .query((row, n) -> {
                    long seen = row.getLong("seen_at");
                    return new Listed(account(row, n), row.wasNull() ? null : Instant.ofEpochMilli(seen));
                })
                .list();
    }

    boolean anybodyIs(Role role) {
        return count(role) > 0;
    }

    private int count(Role role) {
        return db.sql("select count(*) from account where role = ? and ended_at is null")
                .param(role.name())
                .query(Integer.class)
                .single();
    }

    /** The account as a visitor, if it has not ended and its password has not been changed since the session began. */
    Optional<Visitor> visitor(String id, int stamp) {
        return find(id).filter(account -> account.stamp() == stamp)
                .map(account -> Visitor.of(account, !account.second() && rules.is(Rules.SECOND_STEP)));
    }

    /** What is kept of its password: a hash, with its salt. */
    String password(Account account) {
        return db.sql("select password from account where id = ?")
                .param(account.id())
                .query(String.class)
                .single();
    }

    /** Ends every session begun before. */
    Account change(Account account, String password) {
        db.sql("update account set password = ?, stamp = stamp + 1 where id = ?")
                .params(password, account.id())
                .update();
        return find(account.id()).orElseThrow();
    }

    void seen(String id) {
        db.sql("update account set seen_at = ? where id = ?")
                .params(clock.millis(), id)
                .update();
    }

    /** Only its name stays, for the audit log. The last administrator stays: false, and nothing happens. */
    boolean end(Account account) {
        boolean ended = db.sql("""
            update account set ended_at = ?, stamp = stamp + 1, secret = null, password = ''
            where id = ? and ended_at is null and (role <> ? or exists (
                select 1 from account other where other.role = ? and other.id <> account.id and other.ended_at is null))
            """)
                        .params(clock.millis(), account.id(), Role.ADMINISTRATOR.name(), Role.ADMINISTRATOR.name())
                        .update()
                == 1;
        if (ended) {
            db.sql("delete from printed_code where account = ?")
                    .param(account.id())
                    .update();
        }
        return ended;
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getInt("stamp"),
                row.getBoolean("second"));
    }
}
