package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Ids;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people have said about a gathering to those who hold it (一言), in the store. */
@Repository
public class Remarks implements Keeping {

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;

    Remarks(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** @param said the event they came with */
    void keep(String occurrence, Person person, String words, String said) {
        db.sql("insert into remark (id, occurrence, person, words, said, at) values (?, ?, ?, ?, ?, ?)")
                .params(Ids.next(), occurrence, person.id(), words, said, clock.millis())
                .update();
    }

    /** About one day of a gathering, in their order. */
    public List<String> of(String occurrence) {
        return db.sql("select words from remark where occurrence = ? order by at, id")
                .param(occurrence)
                .query(String.class)
                .list();
    }

    @Override
    public List<Kept> about(Person person) {
        return db.sql("select occurrence, words from remark where person = ? order by at, id")
                .param(person.id())
                .query((row, n) -> new Kept("%sへの一言".formatted(occurrences.title(row.getString(1))), row.getString(2)))
                .list();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from remark where person = ?").param(person.id()).update();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("update remark set person = ? where person = ?")
                .params(to.id(), from.id())
                .update();
    }

    @Override
    public void unsay(Person person, String said) {
        db.sql("delete from remark where person = ? and said = ?")
                .params(person.id(), said)
                .update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from remark where at < ?")
                .param(now.minus(retention.feedback()).toEpochMilli())
                .update();
    }
}
