package kairan.residents;

import java.util.List;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people want to hear about (関心), in the store, by the ids of {@code town.yaml}. */
@Repository
public class Interests {

    private final JdbcClient db;

    Interests(JdbcClient db) {
        this.db = db;
    }

    public List<String> of(Person person) {
        return db.sql("select interest from interest where person = ? order by interest")
                .param(person.id())
                .query(String.class)
                .list();
    }

    /** In if it was out, out if it was in; true if it is in now. */
    boolean turn(Person person, String interest) {
        boolean gone = db.sql("delete from interest where person = ? and interest = ?")
                        .params(person.id(), interest)
                        .update()
                == 1;
        if (!gone) {
            db.sql("insert into interest (person, interest) values (?, ?)")
                    .params(person.id(), interest)
                    .update();
        }
        return !gone;
    }

    void move(Person from, Person to) {
        db.sql("insert into interest (person, interest) select ?, interest from interest where person = ?"
                        + " on conflict do nothing")
                .params(to.id(), from.id())
                .update();
        erase(from);
    }

    void erase(Person person) {
        db.sql("delete from interest where person = ?").param(person.id()).update();
    }
}
