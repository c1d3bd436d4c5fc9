package kairan.desk;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import kairan.conversation.Digest;
import kairan.japanese.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The second step of signing in (二つ目の確認): a code from an app (TOTP), or one from a printed list; each is good once. */
@Repository
class SecondSteps {

    static final int PRINTED = 10;
    private static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);

    /** Without letters and digits that are taken for one another. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();
    private final TimeBasedOneTimePasswordGenerator totp = new TimeBasedOneTimePasswordGenerator(STEP);

    SecondSteps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new secret for an app, in Base32 as apps read it; in use from {@link #set}. */
    String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return Base32.write(bytes);
    }

    /** Takes the secret into use if the code shows that the app knows it. */
    boolean set(Account account, String secret, String code) {
        long step = step(secret, digits(code), 0);
        if (step == 0) {
            return false;
        }
        db.sql("update account set secret = ?, last_step = ? where id = ?")
                .params(secret, step, account.id())
                .update();
        return true;
    }

    /** A fresh list of codes such as {@code k7qx-3mpa}; the one before is not good any more. To be printed now: it is never shown again. */
    List<String> print(Account account) {
        db.sql("delete from printed_code where account = ?").param(account.id()).update();
        List<String> codes =
                Stream.generate(this::printed).distinct().limit(PRINTED).toList();
        for (String code : codes) {
            db.sql("insert into printed_code (account, hash) values (?, ?)")
                    .params(account.id(), hash(account, code))
                    .update();
        }
        return codes;
    }

    int printedLeft(Account account) {
        return db.sql("select count(*) from printed_code where account = ? and used_at is null")
                .param(account.id())
                .query(Integer.class)
                .single();
    }

    boolean hasApp(Account account) {
        return db.sql("select 1 from account where id = ? and secret is not null")
                .param(account.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The account signs in by password alone from now on. */
    void remove(Account account) {
        db.sql("update account set secret = null where id = ?")
                .param(account.id())
                .update();
        db.sql("delete from printed_code where account = ?").param(account.id()).update();
    }

    /** Whether the code is right; it is not good a second time. */
    boolean accept(Account account, String code) {
        return acceptPrinted(account, Spelling.bare(code)) || acceptApp(account, digits(code));
    }

    private boolean acceptPrinted(Account account, String code) {
        return db.sql("update printed_code set used_at = ? where account = ? and hash = ? and used_at is null")
                        .params(clock.millis(), account.id(), hash(account, code))
                        .update()
                == 1;
    }

    private boolean acceptApp(Account account, String code) {
        record Kept(String secret, long last) {}
        return db.sql("select secret, last_step from account where id = ? and secret is not null")
                .param(account.id())
                .query((row, n) -> new Kept(row.getString(1), row.getLong(2)))
                .optional()
                .map(kept -> step(kept.secret, code, kept.last))
                .filter(step -> step > 0)
                .filter(step -> db.sql("update account set last_step = ? where id = ? and last_step < ?")
                                .params(step, account.id(), step)
                                .update()
                        == 1)
                .isPresent();
    }

    /** The step of the code, one to either side because clocks differ; 0 if it is wrong or not later than the last. */
    private long step(String secret, String code, long last) {
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return IntStream.of(0, -1, 1)
                .mapToLong(by -> now + by)
                .filter(step -> step > last && code.equals(code(secret, step)))
                .findFirst()
                .orElse(0);
    }

    private String code(String secret, long step) {
        try {
            return totp.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.read(secret), totp.getAlgorithm()),
                    Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String digits(String code) {
        return Spelling.of(code).replace(" ", "");
    }

    private String printed() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    private static String hash(Account account, String code) {
        return Digest.of(account.id() + "/" + code.replaceAll("[-ー‐−]", ""));
    }
}
