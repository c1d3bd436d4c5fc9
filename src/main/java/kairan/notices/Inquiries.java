package kairan.notices;

import java.time.Clock;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people ask about a notice (この件を聞く), and what was answered, in the store. */
@Repository
class Inquiries {

    /** Who asks is known here alone, so that the answer finds them; nobody is shown it. */
    record Inquiry(
            String id,
            String notice,
            Person person,
            String words,
            @Nullable String answer) {

        @Override
        public String toString() {
            return "Inquiry[" + id + "]";
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Inquiries(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    String ask(Notice notice, Person person, String words, String said) {
        String id = Ids.next();
        db.sql("insert into inquiry (id, notice, person, words, said, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, notice.id(), person.id(), words, said, clock.millis())
                .update();
        return id;
    }

    /** Empty once it was taken back, or its person is erased. */
    Optional<Inquiry> find(String id) {
        return db.sql("select notice, person, words, answer from inquiry where id = ?")
                .param(id)
                .query((row, n) -> new Inquiry(
                        id, row.getString(1), new Person(row.getString(2)), row.getString(3), row.getString(4)))
                .optional();
    }

    void answer(Inquiry inquiry, String words) {
        db.sql("update inquiry set answer = ? where id = ? and told is null")
                .params(words, inquiry.id())
                .update();
    }

    /** Whom the answer goes to; false if it has gone out before. */
    boolean tell(Inquiry inquiry, String whom) {
        return db.sql("update inquiry set told = ? where id = ? and told is null")
                        .params(whom, inquiry.id())
                        .update()
                == 1;
    }
}
