package kairan.residents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys to the pages on which people read what is kept about them, in the store by their hashes; good for ten minutes. */
@Repository
class KeptPages {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int BYTES = 32;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    KeptPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new key, 43 characters that stand in an address as they are. */
    String open(Person person) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        String key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        db.sql("insert into kept_page (hash, person, expires_at) values (?, ?, ?)")
                .params(hash(key), person.id(), clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return key;
    }

    Optional<Person> of(String key) {
        return db.sql("select person from kept_page where hash = ? and expires_at > ?")
                .params(hash(key), clock.millis())
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    void forget(Instant expired) {
        db.sql("delete from kept_page where expires_at <= ?")
                .param(expired.toEpochMilli())
                .update();
    }

    void erase(Person person) {
        db.sql("delete from kept_page where person = ?").param(person.id()).update();
    }

    private static String hash(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
