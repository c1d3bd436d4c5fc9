package kairan.gatherings;

import java.time.Instant;
import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: whether they come. Without them it stays counted, as do the answers on paper. */
@Repository
class RsvpKeeping implements Keeping {

    private static final String COUNT = """
            insert into rsvp_erased (occurrence, answer, total)
            select occurrence, answer, sum(adults + children) from rsvp where %s group by occurrence, answer
            on conflict (occurrence, answer) do update set total = rsvp_erased.total + excluded.total
            """;
    private static final String COUNT_PAPER = "insert into rsvp_erased (occurrence, answer, total)"
            + RsvpSlips.PAPER.replace("select answer", "select occurrence, answer")
            + """
            group by occurrence, answer
            on conflict (occurrence, answer) do update set total = rsvp_erased.total + excluded.total
            """;
    private static final String OLD = "occurrence in (select id from occurrence where ends_at < ?)";

    private final JdbcClient db;
    private final Occurrences occurrences;

    RsvpKeeping(JdbcClient db, Occurrences occurrences) {
        this.db = db;
        this.occurrences = occurrences;
    }

    private record Answered(String occurrence, String answer) {}

    @Override
    public List<Kept> about(Person person) {
        return db
                .sql("select occurrence, answer from rsvp where person = ? order by answered_at, occurrence")
                .param(person.id())
                .query((row, n) -> new Answered(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .map(answered -> new Kept(
                        "%sの出欠".formatted(occurrences.title(answered.occurrence())),
                        Rsvp.of(answered.answer()).map(Rsvp::label).orElse(answered.answer())))
                .toList();
    }

    @Override
    public void erase(Person person) {
        db.sql(COUNT.formatted("person = ?")).param(person.id()).update();
        db.sql("delete from rsvp where person = ?").param(person.id()).update();
    }

    /** Of two answers to one gathering that of the door which was there first stays. */
    @Override
    public void move(Person from, Person to) {
        db.sql("""
                update rsvp set person = ? where person = ?
                and occurrence not in (select occurrence from rsvp where person = ?)
                """).params(to.id(), from.id(), to.id()).update();
        db.sql("delete from rsvp where person = ?").param(from.id()).update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long old = now.minus(retention.feedback()).toEpochMilli();
        db.sql(COUNT_PAPER.formatted(OLD)).param(old).update();
        db.sql("delete from paper_rsvp where " + OLD).param(old).update();
        db.sql(COUNT.formatted(OLD)).param(old).update();
        db.sql("delete from rsvp where " + OLD).param(old).update();
    }
}
