package kairan.faq;

import java.time.Clock;
import java.util.List;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions people asked (質問の記録), in the store; those without an answer are open until staff look at them. */
@Repository
class OpenQuestions {

    private final JdbcClient db;
    private final Clock clock;

    OpenQuestions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps the question with the entries it was offered; returns the id under which {@link #reopen} knows it. */
    String keep(Said.Wrote asked, Found found) {
        String id = Ids.next();
        db.sql("""
                insert into question (id, person, words, said, zone, offered, state, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        asked.by().id(),
                        asked.words(),
                        asked.id(),
                        found.zone().name(),
                        Json.of(found.hits().stream().limit(3).map(Hit::id).toList()),
                        found.zone() == Zone.none ? "open" : "answered",
                        clock.millis())
                .update();
        return id;
    }

    /** The person says that nothing offered was it. */
    void reopen(String id, Person person) {
        db.sql("update question set state = 'open' where id = ? and person = ?")
                .params(id, person.id())
                .update();
    }

    /** The person took back what they asked. */
    void unsay(Person person, String said) {
        db.sql("delete from question where said = ? and person = ?")
                .params(said, person.id())
                .update();
    }

    void erase(Person person) {
        db.sql("delete from question where person = ?").param(person.id()).update();
    }

    /** The words of all open questions, oldest first. */
    List<String> open() {
        return db.sql("select words from question where state = 'open' order by asked_at, id")
                .query(String.class)
                .list();
    }
}
