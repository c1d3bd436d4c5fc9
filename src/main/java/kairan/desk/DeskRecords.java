package kairan.desk;

import java.time.Instant;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the desk keeps about somebody who came from the talk: a link for ten minutes, a session for thirty. */
@Component
class DeskRecords implements Keeping {

    private final Links links;
    private final Attempts attempts;
    private final Errands errands;
    private final JdbcClient db;

    DeskRecords(Links links, Attempts attempts, Errands errands, JdbcClient db) {
        this.links = links;
        this.attempts = attempts;
        this.errands = errands;
        this.db = db;
    }

    @Override
    public List<Kept> about(Person person) {
        return sessions(person) == 0 ? List.of() : List.of(new Kept("大きな画面", "いま開いています"));
    }

    private int sessions(Person person) {
        return db.sql("select count(*) from spring_session where principal_name = ?")
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public void erase(Person person) {
        links.withdraw(person);
        db.sql("delete from spring_session where principal_name = ?")
                .param(person.id())
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        links.forgetOld();
        attempts.forgetOld();
        errands.forgetOld();
    }
}
