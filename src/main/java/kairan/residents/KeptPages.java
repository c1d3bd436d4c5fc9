package kairan.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys to the pages on which people read what is kept about them, in the store by their hashes; good for ten minutes. */
@Repository
class KeptPages {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final JdbcClient db;
    private final Clock clock;

    KeptPages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new key. */
    String open(Person person) {
        String key = Ids.key();
        db.sql("insert into kept_page (hash, person, expires_at) values (?, ?, ?)")
                .params(
                        Digest.of(key),
                        person.id(),
                        clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return key;
    }

    Optional<Person> of(String key) {
        return db.sql("select person from kept_page where hash = ? and expires_at > ?")
                .params(Digest.of(key), clock.millis())
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
}
