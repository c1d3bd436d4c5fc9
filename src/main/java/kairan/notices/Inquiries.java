package kairan.notices;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people ask about a notice (この件を聞く), and what was answered, in the store. */
@Repository
class Inquiries {

    /** Who asks is known here alone, so that the answer finds them; nobody is shown it. {@code held} is why the answer to everybody waits for staff, or why they stopped it. */
    record Inquiry(
            String id,
            String notice,
            Person person,
            String words,
            @Nullable String answer,
            @Nullable String held) {

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
        return select("where id = ?", id).stream().findFirst();
    }

    /** Those about that notice whose answer to everybody staff are to look at, or have stopped. */
    List<Inquiry> held(Notice notice) {
        return select("where notice = ? and held is not null order by id", notice.id());
    }

    private List<Inquiry> select(String where, String param) {
        return db.sql("select id, notice, person, words, answer, held from inquiry " + where)
                .param(param)
                .query((row, n) -> new Inquiry(
                        row.getString(1),
                        row.getString(2),
                        new Person(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }

    /** Other words wait for nobody. */
    void answer(Inquiry inquiry, String words) {
        db.sql("update inquiry set held = case when answer = ? then held end, answer = ? where id = ? and told is null")
                .params(words, words, inquiry.id())
                .update();
    }

    /** Its answer to everybody waits for staff, or was stopped by them; null: for nobody. */
    void hold(Inquiry inquiry, @Nullable String why) {
        db.sql("update inquiry set held = ? where id = ?")
                .param(why)
                .param(inquiry.id())
                .update();
    }

    boolean told(Inquiry inquiry) {
        return db.sql("select 1 from inquiry where id = ? and told is not null")
                .param(inquiry.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Who answers. */
    void sign(Inquiry inquiry, String writer) {
        db.sql("update inquiry set writer = ? where id = ?")
                .params(writer, inquiry.id())
                .update();
    }

    /** Whom the answer goes to; false if it has gone out before. */
    boolean tell(Inquiry inquiry, String whom) {
        return db.sql("update inquiry set told = ?, told_at = ?, held = null where id = ? and told is null")
                        .params(whom, clock.millis(), inquiry.id())
                        .update()
                == 1;
    }
}
