package kairan.results;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.feedback.CommentWords;
import kairan.feedback.CommentWordsOf;
import kairan.feedback.Rating;
import kairan.gatherings.Occurrence;
import kairan.gatherings.TownHall;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gatherings that took place, and how they were, straight into the store. */
public final class AnswersGiven {

    private final JdbcClient db;
    private int people;

    public AnswersGiven(FreshStore store) {
        this(store.db());
    }

    public AnswersGiven(JdbcClient db) {
        this.db = db;
    }

    CommentWords words() {
        return CommentWordsOf.store(db);
    }

    public void day(String id, String name, String day, @Nullable String body, String place, String field) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("id", id, "name", name, "timeline", "cleanup", "day", day, "start", "08:00", "end", "09:30"));
        facts.putAll(Map.of("place", place, "field", field, "form", "共催", "hosts", List.of("市")));
        if (body != null) {
            facts.put("body", body);
        }
        db.sql("""
                insert into occurrence (id, gathering, day, starts_at, ends_at, opened_at, facts, name, place, body, kind)
                values (?, ?, ?, 1, 2, 0, ?, ?, ?, ?, 'cleanup')
                """)
                .params(Arrays.asList(id, id, day, Facts.of(Facts.from(facts)), name, place, body))
                .update();
    }

    public void came(String occurrence, int people) {
        db.sql("insert into attendance (id, occurrence, block, people, at) values (?, ?, 1, ?, 0)")
                .params(occurrence, occurrence, people)
                .update();
    }

    public void reported(String occurrence, int people) {
        db.sql("insert into organiser_report (occurrence, people, at) values (?, ?, 0)")
                .params(occurrence, people)
                .update();
    }

    /** A photo that goes with the answer in which these words stand. */
    public void photo(String words, byte[] jpeg) {
        db.sql("""
                insert into feedback_photo (feedback, type, content, at)
                select id, 'image/jpeg', ?, 0 from feedback where words like ?
                """).params(jpeg, "%" + words + "%").update();
    }

    public void going(String occurrence, int people) {
        for (int i = 0; i < people; i++) {
            db.sql("insert into rsvp (occurrence, person, answer, answered_at) values (?, ?, 'going', 0)")
                    .params(occurrence, person())
                    .update();
        }
    }

    public void answer(
            String occurrence, Rating rating, @Nullable String reason, @Nullable String words, @Nullable String place) {
        give(occurrence, person(), rating, reason, words, place);
    }

    public void neighbour(String occurrence, Rating rating, @Nullable String reason) {
        give(occurrence, null, rating, reason, null, null);
    }

    private void give(
            String occurrence,
            @Nullable String person,
            Rating rating,
            @Nullable String reason,
            @Nullable String words,
            @Nullable String place) {
        long id = db.sql("""
                insert into feedback (occurrence, person, rating, reason, words, place, given_at)
                values (?, ?, ?, ?, ?, ?, 0) returning id
                """)
                .params(Arrays.asList(occurrence, person, rating.value(), reason, words, place))
                .query(Long.class)
                .single();
        CommentWordsOf.cut(db, id, occurrence, words);
    }

    private String person() {
        String id = "given" + people++;
        db.sql("insert into person (id, created_at) values (?, 0) on conflict do nothing")
                .param(id)
                .update();
        return id;
    }

    Occurrence occurrence(String id, TownHall town) {
        return town.occurrences().of(id).orElseThrow();
    }
}
