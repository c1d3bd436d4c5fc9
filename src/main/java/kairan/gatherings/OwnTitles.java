package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What those who lead an association or group are called there (会長, 副会長), as they have said themselves, in the store. */
@Repository
class OwnTitles implements Keeping {

    private final JdbcClient db;
    private final Clock clock;

    OwnTitles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(Person person, String body, String title) {
        db.sql("""
                insert into title (person, body, title, at) values (?, ?, ?, ?)
                on conflict (person, body) do update set title = excluded.title, at = excluded.at
                """).params(person.id(), body, title, clock.millis()).update();
    }

    private record Called(Person person, String title) {}

    Map<Person, String> in(String body) {
        return db
                .sql("select person, title from title where body = ?")
                .param(body)
                .query((row, n) -> new Called(new Person(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Called::person, Called::title));
    }

    @Override
    public List<Kept> about(Person person) {
        return db.sql(
                        "select name, title from title join body on body.id = title.body where person = ? order by at, body")
                .param(person.id())
                .query((row, n) -> new Kept("%sでの呼び方".formatted(row.getString(1)), row.getString(2)))
                .list();
    }

    @Override
    public void erase(Person person) {
        db.sql("delete from title where person = ?").param(person.id()).update();
    }

    /** What was said at the door that was there first stays. */
    @Override
    public void move(Person from, Person to) {
        db.sql("""
                update title set person = ? where person = ?
                and body not in (select body from title as other where other.person = ?)
                """).params(to.id(), from.id(), to.id()).update();
        erase(from);
    }

    /** What somebody was called who leads there no more. */
    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("""
                delete from title where not exists
                    (select 1 from role where role.person = title.person and role.body = title.body)
                """).update();
    }
}
