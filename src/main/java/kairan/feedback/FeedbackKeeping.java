package kairan.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kairan.conversation.Json;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.gatherings.Occurrences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: how a gathering was for them. Without them the rating stays counted, their words go. */
@Repository
class FeedbackKeeping implements Keeping {

    private static final String COUNT = """
            insert into feedback_erased (occurrence, rating, total)
            select occurrence, rating, count(*) from feedback where %s group by occurrence, rating
            on conflict (occurrence, rating) do update set total = feedback_erased.total + excluded.total
            """;

    private final JdbcClient db;
    private final Occurrences occurrences;

    FeedbackKeeping(JdbcClient db, Occurrences occurrences) {
        this.db = db;
        this.occurrences = occurrences;
    }

    private record Given(String occurrence, String rating, String answers) {

        Stream<String> values() {
            List<String> values = new ArrayList<>();
            values.add(Rating.of(rating).map(Rating::label).orElse(rating));
            values.addAll(Json.texts(answers).values());
            return values.stream();
        }
    }

    @Override
    public List<Kept> about(Person person) {
        return db
                .sql("select occurrence, rating, answers from feedback where person = ? order by given_at, occurrence")
                .param(person.id())
                .query((row, n) -> new Given(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(given -> given.values()
                        .map(value -> new Kept("%sの感想".formatted(occurrences.title(given.occurrence())), value)))
                .toList();
    }

    @Override
    public void erase(Person person) {
        db.sql(COUNT.formatted("person = ?")).param(person.id()).update();
        db.sql("delete from feedback where person = ?").param(person.id()).update();
    }

    /** Of two opinions on one gathering that of the door which was there first stays. */
    @Override
    public void move(Person from, Person to) {
        db.sql("""
                update feedback set person = ? where person = ?
                and occurrence not in (select occurrence from feedback where person = ?)
                """).params(to.id(), from.id(), to.id()).update();
        db.sql("delete from feedback where person = ?").param(from.id()).update();
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long old = now.minus(retention.feedback()).toEpochMilli();
        db.sql(COUNT.formatted("given_at < ?")).param(old).update();
        db.sql("delete from feedback where given_at < ?").param(old).update();
    }
}
