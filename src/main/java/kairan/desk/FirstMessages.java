package kairan.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** First messages to oneself, in the store: a code shown at the desk, and whoever sent it in the talk as the one to be reached. */
@Repository
class FirstMessages implements Audience, Keeping {

    static final String NAME = "oneself";
    static final Duration GOOD_FOR = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;
    private final SecureRandom chance = new SecureRandom();

    FirstMessages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The code that is still good, or a new one; six digits. */
    String code() {
        return db.sql("select code from first_message where expires_at > ? and person is null order by expires_at"
                        + " desc limit 1")
                .param(clock.millis())
                .query(String.class)
                .optional()
                .orElseGet(this::fresh);
    }

    private String fresh() {
        while (true) {
            String code = "%06d".formatted(chance.nextInt(1_000_000));
            int made = db.sql(
                            "insert into first_message (code, expires_at) values (?, ?) on conflict (code) do nothing")
                    .params(code, clock.instant().plus(GOOD_FOR).toEpochMilli())
                    .update();
            if (made == 1) {
                return code;
            }
        }
    }

    /** False if the code is not good, or was another's. */
    boolean sentBy(Person person, String code) {
        return db.sql("""
            update first_message set person = ?
            where code = ? and expires_at > ? and (person is null or person = ?)
            """)
                        .params(person.id(), code, clock.millis(), person.id())
                        .update()
                == 1;
    }

    /** False if that code was not this person's. */
    boolean arrived(Person person, String code) {
        return db.sql("update first_message set arrived_at = coalesce(arrived_at, ?) where code = ? and person = ?")
                        .params(clock.millis(), code, person.id())
                        .update()
                == 1;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String code) {
        return new Selection("first_message", "first_message.person", "first_message.code = ?", List.of(code));
    }

    @Override
    public List<Kept> about(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from first_message where person = ?").param(person.id()).update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from first_message where expires_at < ?")
                .param(now.minus(GOOD_FOR).toEpochMilli())
                .update();
    }
}
