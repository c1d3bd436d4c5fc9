package kairan.feedback;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How gatherings were, as people said (感想), in the store: one answer a person, the last one counts. */
@Repository
class Feedbacks {

    private final JdbcClient db;
    private final Clock clock;

    Feedbacks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void rate(String occurrence, Person person, Rating rating) {
        db.sql("""
                insert into feedback (occurrence, person, rating, answers, given_at) values (?, ?, ?, '{}', ?)
                on conflict (occurrence, person) do update set rating = excluded.rating, given_at = excluded.given_at
                """)
                .params(occurrence, person.id(), rating.value(), clock.millis())
                .update();
    }

    /** Adds the answers to what the person said before; the newer of two answers to one question counts. */
    void answer(String occurrence, Person person, Map<String, String> answers) {
        change(occurrence, person, all -> all.putAll(answers));
    }

    /** The person's answer to that question is kept no longer. */
    void forget(String occurrence, Person person, String question) {
        change(occurrence, person, all -> all.remove(question));
    }

    private void change(String occurrence, Person person, Consumer<Map<String, String>> how) {
        db.sql("select answers from feedback where occurrence = ? and person = ?")
                .params(occurrence, person.id())
                .query(String.class)
                .optional()
                .ifPresent(before -> {
                    Map<String, String> all = new LinkedHashMap<>(Json.texts(before));
                    how.accept(all);
                    db.sql("update feedback set answers = ? where occurrence = ? and person = ?")
                            .params(Json.of(all), occurrence, person.id())
                            .update();
                });
    }

    /** How many said what; every rating is there, also with 0; people who are gone stay counted. */
    Map<Rating, Integer> counts(String occurrence) {
        Map<Rating, Integer> counts = new EnumMap<>(Rating.class);
        for (Rating rating : Rating.values()) {
            counts.put(rating, 0);
        }
        db.sql("""
                select rating, sum(total) from (
                    select rating, count(*) as total from feedback where occurrence = ? group by rating
                    union all select rating, total from feedback_erased where occurrence = ?) as said
                group by rating
                """).params(occurrence, occurrence).query(row -> {
            int count = row.getInt(2);
            Rating.of(row.getString(1)).ifPresent(rating -> counts.put(rating, count));
        });
        return counts;
    }
}
