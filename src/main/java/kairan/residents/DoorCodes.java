package kairan.residents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Six digits shown on one door and typed on the other (つなぐ番号), in the store: good once, for ten minutes, one at a time a person. */
@Repository
class DoorCodes {

    static final Duration GOOD_FOR = Duration.ofMinutes(10);
    private static final int MANY = 1_000_000;

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    DoorCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    String next(Person person) {
        forget(clock.instant());
        erase(person);
        while (true) {
            String code = "%06d".formatted(chance.nextInt(MANY));
            int added = db.sql("insert into door_code (code, person, expires_at) values (?, ?, ?)"
                            + " on conflict (code) do nothing")
                    .params(code, person.id(), clock.instant().plus(GOOD_FOR).toEpochMilli())
                    .update();
            if (added == 1) {
                return code;
            }
        }
    }

    /** Whose it is, if it is still good. */
    Optional<Person> of(String code) {
        return db.sql("select person from door_code where code = ? and expires_at > ?")
                .params(code, clock.millis())
                .query(String.class)
                .optional()
                .map(Person::new);
    }

    void forget(Instant expired) {
        db.sql("delete from door_code where expires_at <= ?")
                .param(expired.toEpochMilli())
                .update();
    }

    void erase(Person person) {
        db.sql("delete from door_code where person = ?").param(person.id()).update();
    }
}
