package kairan.line;

import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: answers on their way back, for seconds. Also while the door is shut. */
@Repository
class ReplyKeeping implements Keeping {

    private final JdbcClient db;

    ReplyKeeping(JdbcClient db) {
        this.db = db;
    }

    /** Nothing that would still be there when they read it. */
    @Override
    public List<Kept> about(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from reply where external_id in"
                        + " (select external_id from address where channel = ? and person = ?)")
                .params(Line.NAME, person.id())
                .update();
    }

    /** An answer goes back to the door, and the door moves. */
    @Override
    public void move(Person from, Person to) {}
}
