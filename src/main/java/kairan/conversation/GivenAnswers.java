package kairan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.content.Question;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** With which event an answer to a question came, so that it can be taken back (送信取消) as long as the inbox remembers the event. */
@Repository
class GivenAnswers implements Keeping {

    private final JdbcClient db;
    private final OpenDialogues open;
    private final ObjectProvider<Asking> asking;
    private final Clock clock;

    private record Given(String dialogue, String about, String question) {}

    GivenAnswers(JdbcClient db, OpenDialogues open, ObjectProvider<Asking> asking, Clock clock) {
        this.db = db;
        this.open = open;
        this.asking = asking;
        this.clock = clock;
    }

    void remember(Said.Wrote wrote, OpenDialogue dialogue, Question question) {
        if (wrote.id().isEmpty()) {
            return;
        }
        db.sql("""
                insert into given_answer (said, person, dialogue, about, question, given_at) values (?, ?, ?, ?, ?, ?)
                on conflict (said) do nothing
                """)
                .params(
                        wrote.id(),
                        wrote.by().id(),
                        dialogue.dialogue(),
                        dialogue.about(),
                        question.id(),
                        clock.millis())
                .update();
    }

    @Override
    public void unsay(Person person, String said) {
        given(person, said).ifPresent(given -> {
            open.of(person)
                    .filter(o ->
                            o.dialogue().equals(given.dialogue()) && o.about().equals(given.about()))
                    .ifPresent(o -> open.keep(person, o.without(given.question())));
            asking.stream()
                    .filter(a -> a.dialogue().equals(given.dialogue()))
                    .forEach(a -> a.unsay(person, given.about(), given.question()));
        });
    }

    private Optional<Given> given(Person person, String said) {
        return db.sql("delete from given_answer where said = ? and person = ? returning dialogue, about, question")
                .params(said, person.id())
                .query((row, n) -> new Given(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Nothing to read: the answers themselves are shown by those who asked. */
    @Override
    public List<Kept> about(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from given_answer where person = ?").param(person.id()).update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from given_answer where given_at < ?")
                .param(now.minus(retention.inbox()).toEpochMilli())
                .update();
    }
}
