package kairan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which typed answer came with which event, in the store, as long as a person can take it back. */
@Repository
class DialogueWords {

    /** Which question of which dialogue was answered. */
    record Answered(String dialogue, String about, String question) {

        boolean isOf(OpenDialogue open) {
            return open.dialogue().equals(dialogue) && open.about().equals(about);
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    DialogueWords(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(Said.Wrote wrote, OpenDialogue dialogue, String question) {
        if (wrote.event().isEmpty()) {
            return;
        }
        db.sql("""
                insert into dialogue_words (said, person, dialogue, about, question, said_at) values (?, ?, ?, ?, ?, ?)
                on conflict (said) do nothing
                """)
                .params(
                        wrote.event(),
                        wrote.by().id(),
                        dialogue.dialogue(),
                        dialogue.about(),
                        question,
                        clock.millis())
                .update();
    }

    /** What was answered with that event; from now on nobody knows. */
    Optional<Answered> take(Person person, String said) {
        return db.sql("delete from dialogue_words where said = ? and person = ? returning dialogue, about, question")
                .params(said, person.id())
                .query((row, n) -> new Answered(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    void erase(Person person) {
        db.sql("delete from dialogue_words where person = ?").param(person.id()).update();
    }

    void forget(Instant before) {
        db.sql("delete from dialogue_words where said_at < ?")
                .param(before.toEpochMilli())
                .update();
    }
}
