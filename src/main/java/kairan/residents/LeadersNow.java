package kairan.residents;

import java.util.List;
import kairan.conversation.Leaders;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads, for the doors that have a menu of leaders. */
@Component
public class LeadersNow implements Leaders {

    private final JdbcClient db;

    LeadersNow(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Person> leaders() {
        return db.sql("select distinct person from role where role = ?")
                .param(Role.LEADER.name())
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }
}
