package kairan.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The wrong codes that people typed, in the store: after five within an hour nothing they type opens anything for an hour. */
@Repository
class WrongCodes {

    static final int MOST = 5;
    static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    WrongCodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean locked(Person person) {
        List<Instant> latest = db
                .sql("select at from wrong_code where person = ? order by at desc limit ?")
                .params(person.id(), MOST)
                .query(Long.class)
                .list()
                .stream()
                .map(Instant::ofEpochMilli)
                .toList();
        return latest.size() == MOST
                && latest.getFirst().minus(HOUR).isBefore(latest.getLast())
                && clock.instant().isBefore(latest.getFirst().plus(HOUR));
    }

    void add(Person person) {
        db.sql("insert into wrong_code (person, at) values (?, ?)")
                .params(person.id(), clock.millis())
                .update();
    }

    void forget(Instant before) {
        db.sql("delete from wrong_code where at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    void erase(Person person) {
        db.sql("delete from wrong_code where person = ?").param(person.id()).update();
    }
}
