package kairan.residents;

import java.time.Clock;
import java.util.List;
import kairan.bodies.Body;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which groups people follow (団体のお知らせを受け取る), in the store. */
@Repository
public class Follows {

    private final JdbcClient db;
    private final Clock clock;

    Follows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The ids of the groups, in the order in which the person came to follow them. */
    public List<String> of(Person person) {
        return db.sql("select body from follow where person = ? order by since, body")
                .param(person.id())
                .query(String.class)
                .list();
    }

    public void follow(Person person, Body group) {
        db.sql("insert into follow (person, body, since) values (?, ?, ?) on conflict do nothing")
                .params(person.id(), group.id(), clock.millis())
                .update();
    }

    public void unfollow(Person person, Body group) {
        db.sql("delete from follow where person = ? and body = ?")
                .params(person.id(), group.id())
                .update();
    }

    void move(Person from, Person to) {
        db.sql("insert into follow (person, body, since) select ?, body, since from follow where person = ?"
                        + " on conflict do nothing")
                .params(to.id(), from.id())
                .update();
        erase(from);
    }

    void erase(Person person) {
        db.sql("delete from follow where person = ?").param(person.id()).update();
    }
}
