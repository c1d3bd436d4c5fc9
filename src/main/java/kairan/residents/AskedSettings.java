package kairan.residents;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kairan.conversation.Person;
import kairan.conversation.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which question of the settings is open with whom, in the store; one that nobody answered for a day is over. */
@Repository
class AskedSettings {

    private static final Duration PATIENCE = Duration.ofDays(1);

    /**
     * An open question.
     *
     * @param through whether the questions after it follow by themselves
     * @param again whether it has been asked a second time
     */
    record Asked(Step step, boolean through, boolean again) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<Person, Optional<Asked>> remembered = new Remembered<>();

    AskedSettings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Asked> of(Person person) {
        return remembered.of(person, this::find);
    }

    private Optional<Asked> find(Person person) {
        return db.sql("select step, through, again from asked_setting where person = ? and asked_at > ?")
                .params(person.id(), clock.instant().minus(PATIENCE).toEpochMilli())
                .query((row, n) ->
                        new Asked(Step.of(row.getString(1)).orElseThrow(), row.getBoolean(2), row.getBoolean(3)))
                .optional();
    }

    void open(Person person, Asked asked) {
        remembered.forget();
        db.sql("""
                insert into asked_setting (person, step, through, again, asked_at) values (?, ?, ?, ?, ?)
                on conflict (person) do update set step = excluded.step, through = excluded.through,
                    again = excluded.again, asked_at = excluded.asked_at
                """)
                .params(person.id(), asked.step().value(), asked.through(), asked.again(), clock.millis())
                .update();
    }

    void close(Person person) {
        remembered.forget();
        db.sql("delete from asked_setting where person = ?").param(person.id()).update();
    }

    void forget(Instant before) {
        remembered.forget();
        db.sql("delete from asked_setting where asked_at < ?")
                .param(before.toEpochMilli())
                .update();
    }
}
