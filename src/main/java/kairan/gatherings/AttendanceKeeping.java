package kairan.gatherings;

import java.time.Instant;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: that they came, or somebody of their household did. Without them the number stays. */
@Repository
class AttendanceKeeping implements Keeping {

    private final JdbcClient db;
    private final Occurrences occurrences;

    AttendanceKeeping(JdbcClient db, Occurrences occurrences) {
        this.db = db;
        this.occurrences = occurrences;
    }

    private record Came(String occurrence, int people) {}

    @Override
    public List<Kept> about(Person person) {
        return db
                .sql("""
                        select occurrence, people from attendance where person = ? or household = (
                            select household from resident where resident.person = ?) order by at, occurrence
                        """)
                .params(person.id(), person.id())
                .query((row, n) -> new Came(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .map(came -> new Kept(
                        "%sの受付".formatted(occurrences.title(came.occurrence())), "%d人".formatted(came.people())))
                .toList();
    }

    @Override
    public void erase(Person person) {
        db.sql("update attendance set person = null where person = ?")
                .param(person.id())
                .update();
    }

    /** Of two records of one day that of the door which was there first stays, as does the household's. */
    @Override
    public void move(Person from, Person to) {
        db.sql("""
                update attendance set person = ? where person = ?
                and occurrence not in (select occurrence from attendance as other where other.person = ?
                    or other.household = (select household from resident where resident.person = ?))
                """).params(to.id(), from.id(), to.id(), to.id()).update();
        db.sql("delete from attendance where person = ?").param(from.id()).update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        db.sql("delete from check_in_code where occurrence in (select id from occurrence where ends_at < ?)")
                .param(now.minus(retention.feedback()).toEpochMilli())
                .update();
        db.sql("""
                update attendance set person = null, household = null
                where occurrence in (select id from occurrence where ends_at < ?)
                """).param(now.minus(retention.feedback()).toEpochMilli()).update();
    }
}
