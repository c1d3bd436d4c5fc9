package kairan.roles;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to a role (招待), in the store: a code good once, for seven days. */
@Repository
public class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Without letters and digits that are taken for one another. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final String DIGITS = "23456789";
    private static final String GOOD =
            "used_at is null and expires_at > ? and not exists (select 1 from body where body.id = invitation.body"
                    + " and body.ended_at is not null) ";
    private static final String COLUMNS = "code, role, body, block, expires_at, starts_at, hands_over, old_ends_at";

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Invitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** To a role that holds from the moment it is accepted. */
    Invitation invite(Role role, Realm realm) {
        return add(role, realm, clock.instant(), null, null);
    }

    /** To a role that holds from a moment on. */
    Invitation invite(Role role, Realm realm, Instant from) {
        return add(role, realm, from, null, null);
    }

    /** To a role somebody holds, who keeps it until that moment once the invitation is accepted. */
    Invitation inviteAfter(Holding old, Instant from, Instant oldEnds) {
        return add(old.role(), old.realm(), from, old.id(), oldEnds);
    }

    private Invitation add(
            Role role, Realm realm, Instant from, @Nullable String handsOver, @Nullable Instant oldEnds) {
        Invitation invitation =
                new Invitation(code(), role, realm, clock.instant().plus(GOOD_FOR), from, handsOver, oldEnds);
        db.sql("insert into invitation (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        invitation.code(),
                        role.name(),
                        realm.body(),
                        realm.block(),
                        invitation.expires().toEpochMilli(),
                        from.toEpochMilli(),
                        handsOver,
                        oldEnds == null ? null : oldEnds.toEpochMilli())
                .update();
        return invitation;
    }

    /** Such as {@code K7QX-3MPA}: never letters alone and never digits alone, so that it is no word and no telephone number. */
    private String code() {
        StringBuilder code = new StringBuilder();
        do {
            code.setLength(0);
            for (int i = 0; i < 8; i++) {
                String all = LETTERS + DIGITS;
                code.append(i == 4 ? "-" : "").append(all.charAt(chance.nextInt(all.length())));
            }
        } while (!code.toString().matches(".*[A-Z].*") || !code.toString().matches(".*[2-9].*"));
        return code.toString();
    }

    /** The invitation of this code, if it is still good. */
    Optional<Invitation> good(String code) {
        return db.sql("select " + COLUMNS + " from invitation where code = ? and " + GOOD)
                .params(code, clock.millis())
                .query(Invitations::invitation)
                .optional();
    }

    /** The same; from now on it is not good any more. */
    Optional<Invitation> accept(String code) {
        return db.sql("update invitation set used_at = ? where code = ? and " + GOOD + "returning " + COLUMNS)
                .params(clock.millis(), code, clock.millis())
                .query(Invitations::invitation)
                .optional();
    }

    /** Those that are still good for an association or group and its blocks. */
    public List<Invitation> open(Body body) {
        return db.sql("select " + COLUMNS + " from invitation where body = ? and " + GOOD
                        + "order by block, expires_at")
                .params(body.id(), clock.millis())
                .query(Invitations::invitation)
                .list();
    }

    /** Those that are still good for any association or group. */
    public List<Invitation> openAnywhere() {
        return db.sql("select " + COLUMNS + " from invitation where body is not null and " + GOOD
                        + "order by body, block, expires_at")
                .param(clock.millis())
                .query(Invitations::invitation)
                .list();
    }

    /** Those that are still good for the whole town. */
    public List<Invitation> openInTown() {
        return db.sql("select " + COLUMNS + " from invitation where body is null and " + GOOD + "order by expires_at")
                .param(clock.millis())
                .query(Invitations::invitation)
                .list();
    }

    void withdraw(Invitation invitation) {
        db.sql("delete from invitation where code = ? and used_at is null")
                .param(invitation.code())
                .update();
    }

    /** All those to this role in exactly this place. */
    void withdrawAll(Role role, Realm realm) {
        db.sql("""
                delete from invitation where role = ? and used_at is null
                and coalesce(body, '') = coalesce(?, '') and coalesce(block, 0) = coalesce(?, 0)
                """).params(role.name(), realm.body(), realm.block()).update();
    }

    /** Those by which this role would be handed over. */
    void withdrawAfter(Holding old) {
        db.sql("delete from invitation where hands_over = ? and used_at is null")
                .param(old.id())
                .update();
    }

    void forget(Instant expiredBefore) {
        db.sql("delete from invitation where expires_at < ?")
                .param(expiredBefore.toEpochMilli())
                .update();
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        Instant from = Roles.instant(row, "starts_at");
        return new Invitation(
                row.getString("code"),
                Role.valueOf(row.getString("role")),
                Roles.realm(row),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                from == null ? Instant.EPOCH : from,
                row.getString("hands_over"),
                Roles.instant(row, "old_ends_at"));
    }
}
