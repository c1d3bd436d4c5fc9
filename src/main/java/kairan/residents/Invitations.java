package kairan.residents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations to a role (招待): a code good once, for seven days. */
@Repository
class Invitations {

    static final Duration GOOD_FOR = Duration.ofDays(7);

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    Invitations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new code such as {@code K7QX-3MPA}. */
    String invite(Role role) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        db.sql("insert into invitation (code, role, expires_at) values (?, ?, ?)")
                .params(
                        code.toString(),
                        role.name(),
                        clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return code.toString();
    }

    /** The role the code was for, if it was still good; from now on it is not. */
    Optional<Role> accept(String code) {
        return db.sql("""
                update invitation set used_at = ? where code = ? and used_at is null and expires_at > ? returning role
                """)
                .params(clock.millis(), code, clock.millis())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    void withdrawAll(Role role) {
        db.sql("delete from invitation where role = ? and used_at is null")
                .param(role.name())
                .update();
    }
}
