package kairan.roles;

import java.time.Clock;
import java.util.List;
import kairan.conversation.Leaders;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads, for the doors that have a menu of leaders. */
@Component
public class LeadersNow implements Leaders {

    private final JdbcClient db;
    private final Clock clock;

    public LeadersNow(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<Person> leaders() {
        return db.sql(
                        "select distinct person from role where role = ? and starts_at <= ? and (ends_at is null or ends_at > ?) and "
                                + Roles.BODY_STANDS)
                .params(Role.LEADER.name(), clock.millis(), clock.millis())
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }
}
