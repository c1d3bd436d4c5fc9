package kairan.residents;

import java.time.Clock;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role, in the store. */
@Repository
public class Roles {

    private final JdbcClient db;
    private final Clock clock;

    Roles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public boolean holds(Person person, Role role) {
        return db.sql("select 1 from role where person = ? and role = ?")
                .params(person.id(), role.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void give(Person person, Role role) {
        db.sql("insert into role (person, role, given_at) values (?, ?, ?) on conflict do nothing")
                .params(person.id(), role.name(), clock.millis())
                .update();
    }

    boolean anybodyHolds(Role role) {
        return db.sql("select 1 from role where role = ? limit 1")
                .param(role.name())
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
