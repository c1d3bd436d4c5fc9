package kairan.feedback;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kairan.conversation.Json;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.gatherings.Occurrences;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What this room keeps of a person: how a gathering was for them. Without them rating and reason stay counted, their words and photo go. */
@Repository
class FeedbackKeeping implements Keeping {

    private static final String COUNT = """
            insert into feedback_erased (occurrence, rating, reason, total)
            select occurrence, rating, coalesce(reason, ''), count(*) from feedback where %s
            group by occurrence, rating, coalesce(reason, '')
            on conflict (occurrence, rating, reason) do update set total = feedback_erased.total + excluded.total
            """;

    private final JdbcClient db;
    private final Occurrences occurrences;

    FeedbackKeeping(JdbcClient db, Occurrences occurrences) {
        this.db = db;
        this.occurrences = occurrences;
    }

    private record Given(
            String occurrence,
            String rating,
            @Nullable String words,
            @Nullable String place,
            Map<String, String> answers,
            boolean photo) {

        List<String> values() {
            List<String> values = new ArrayList<>();
            values.add(Rating.of(rating).map(Rating::label).orElse(rating));
            if (words != null) {
                values.add(words);
            }
            if (place != null) {
                values.add("場所：" + place);
            }
            if (photo) {
                values.add("写真1枚");
            }
            values.addAll(answers.values());
            return values;
        }
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> all = new ArrayList<>();
        db.sql("""
                select occurrence, rating, words, place, answers,
                exists (select 1 from feedback_photo where feedback_photo.feedback = feedback.id)
                from feedback where person = ? order by given_at, id
                """)
                .param(person.id())
                .query((row, n) -> new Given(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Json.texts(row.getString(5)),
                        row.getBoolean(6)))
                .list()
                .forEach(given -> given.values()
                        .forEach(value ->
                                all.add(new Kept("%sの感想".formatted(occurrences.title(given.occurrence())), value))));
        db.sql("select occurrence from missed where person = ? order by at, occurrence")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(missed -> all.add(new Kept("%sの感想".formatted(occurrences.title(missed)), "行けませんでした")));
        return all;
    }

    @Override
    public void erase(Person person) {
        db.sql(COUNT.formatted("person = ?")).param(person.id()).update();
        for (String table : List.of("feedback", "missed")) {
            db.sql("delete from %s where person = ?".formatted(table))
                    .param(person.id())
                    .update();
        }
    }

    /** Of two opinions on one gathering that of the door which was there first stays. */
    @Override
    public void move(Person from, Person to) {
        for (String table : List.of("feedback", "missed")) {
            db.sql("""
                    update %s set person = ? where person = ?
                    and occurrence not in (select occurrence from feedback where person = ?)
                    and occurrence not in (select occurrence from missed where person = ?)
                    """.formatted(table))
                    .params(to.id(), from.id(), to.id(), to.id())
                    .update();
            db.sql("delete from %s where person = ?".formatted(table))
                    .param(from.id())
                    .update();
        }
    }

    @Override
    public void forget(Retention retention, Instant now) {
        long old = now.minus(retention.feedback()).toEpochMilli();
        db.sql(COUNT.formatted("given_at < ?")).param(old).update();
        db.sql("delete from feedback where given_at < ?").param(old).update();
        db.sql("delete from missed where at < ?").param(old).update();
        db.sql("delete from feedback_photo_key where expires_at < ?")
                .param(now.toEpochMilli())
                .update();
    }
}
