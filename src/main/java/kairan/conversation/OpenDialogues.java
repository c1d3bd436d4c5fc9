package kairan.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/** The dialogues under way, one at most with each person, in the store; one that nobody went on with for a day is over. */
@Repository
class OpenDialogues {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private static final Duration PATIENCE = Duration.ofDays(1);

    private final JdbcClient db;
    private final Clock clock;
    private final Remembered<Person, Optional<OpenDialogue>> remembered = new Remembered<>();

    OpenDialogues(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<OpenDialogue> of(Person person) {
        return remembered.of(person, this::find);
    }

    private Optional<OpenDialogue> find(Person person) {
        return db.sql("select dialogue, about, next, answers from open_dialogue where person = ? and updated_at > ?")
                .params(person.id(), clock.instant().minus(PATIENCE).toEpochMilli())
                .query((row, n) -> new OpenDialogue(
                        row.getString(1), row.getString(2), row.getInt(3), Json.read(row.getString(4), ANSWERS)))
                .optional();
    }

    void keep(Person person, OpenDialogue open) {
        remembered.forget();
        db.sql("""
                insert into open_dialogue (person, dialogue, about, next, answers, updated_at) values (?, ?, ?, ?, ?, ?)
                on conflict (person) do update set dialogue = excluded.dialogue, about = excluded.about,
                next = excluded.next, answers = excluded.answers, updated_at = excluded.updated_at
                """)
                .params(
                        person.id(),
                        open.dialogue(),
                        open.about(),
                        open.next(),
                        Json.of(open.answers()),
                        clock.millis())
                .update();
    }

    void forget(Instant before) {
        remembered.forget();
        db.sql("delete from open_dialogue where updated_at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    void close(Person person) {
        remembered.forget();
        db.sql("delete from open_dialogue where person = ?").param(person.id()).update();
    }
}
