package kairan.delivery;

import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sent a posting, so that they hear of trouble with it; once they are erased, nobody did. */
@Repository
class Senders implements Keeping {

    private final JdbcClient db;

    Senders(JdbcClient db) {
        this.db = db;
    }

    /** What one has sent is shown where it was written. */
    @Override
    public List<Kept> about(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        db.sql("update posting set sender = null where sender = ?")
                .param(person.id())
                .update();
    }
}
