package kairan.feedback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How gatherings were, as people said (感想), in the store: one answer a person, the last one counts; of neighbours each counts. */
@Repository
class Feedbacks {

    private static final String SELECT = """
            select id, occurrence, person, rating, reason, words, place, answers, given_at,
            exists (select 1 from feedback_photo where feedback_photo.feedback = feedback.id) as photo from feedback
            """;

    /** So many letters of a form's id, hashed, stand in its row. */
    private static final int KEPT = 16;

    private final JdbcClient db;
    private final CommentWords commentWords;
    private final Clock clock;

    Feedbacks(JdbcClient db, Clock clock) {
        this.db = db;
        this.commentWords = new CommentWords(db);
        this.clock = clock;
    }

    /** A second answer replaces the first with all that was told of it, unless the rating is the same. */
    void rate(String occurrence, Person person, Rating rating) {
        if (of(occurrence, person).filter(before -> before.rating() != rating).isPresent()) {
            withdraw(occurrence, person);
        }
        db.sql("""
                insert into feedback (occurrence, person, rating, given_at) values (?, ?, ?, ?)
                on conflict (occurrence, person) do update set given_at = excluded.given_at
                """)
                .params(occurrence, person.id(), rating.value(), clock.millis())
                .update();
        came(occurrence, person);
    }

    /** The answer of somebody who has no name here: a form that comes twice counts once, and what came last in it counts. */
    void neighbour(String occurrence, NeighbourForm form) {
        db.sql("""
                insert into feedback (occurrence, rating, reason, words, place, given_at, form)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (form) do update set rating = excluded.rating, reason = excluded.reason,
                words = excluded.words, place = excluded.place, given_at = excluded.given_at
                where feedback.occurrence = excluded.occurrence returning id
                """)
                .params(Arrays.asList(
                        occurrence,
                        form.rating().value(),
                        form.reason(),
                        form.words(),
                        form.place(),
                        clock.millis(),
                        kept(form.id())))
                .query(Long.class)
                .optional()
                .ifPresent(id -> commentWords.keep(id, occurrence, form.words()));
    }

    /** What a neighbour told of it by that form; whoever knows the form's id is the one who sent it. */
    Optional<Feedback> neighbour(String occurrence, String form) {
        return db.sql(SELECT + "where occurrence = ? and form = ? and person is null")
                .params(occurrence, kept(form))
                .query(Feedbacks::read)
                .optional();
    }

    /** False if there was nothing to take back. */
    boolean withdraw(String occurrence, String form) {
        return db.sql("delete from feedback where occurrence = ? and form = ? and person is null")
                        .params(occurrence, kept(form))
                        .update()
                == 1;
    }

    /** Whoever reads the store cannot come back in a neighbour's place. */
    private static String kept(String form) {
        return Digest.of(form).substring(0, KEPT);
    }

    /** How many neighbours have told of it since then. */
    int neighbours(String occurrence, Instant since) {
        return db.sql("select count(*) from feedback where occurrence = ? and given_at >= ? and person is null")
                .params(occurrence, since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    Optional<Feedback> of(String occurrence, Person person) {
        return db.sql(SELECT + "where occurrence = ? and person = ?")
                .params(occurrence, person.id())
                .query(Feedbacks::read)
                .optional();
    }

    /** All that were given, in the order in which they came. */
    List<Feedback> of(String occurrence) {
        return db.sql(SELECT + "where occurrence = ? order by id")
                .param(occurrence)
                .query(Feedbacks::read)
                .list();
    }

    /** The one this person gave last. */
    Optional<Feedback> latest(Person person) {
        return db.sql(SELECT + "where person = ? order by given_at desc, id desc limit 1")
                .param(person.id())
                .query(Feedbacks::read)
                .optional();
    }

    void reason(String occurrence, Person person, String reason) {
        change("reason", reason, occurrence, person);
    }

    void words(String occurrence, Person person, @Nullable String words) {
        change("words", words, occurrence, person);
        of(occurrence, person).ifPresent(given -> commentWords.keep(given.id(), occurrence, words));
    }

    void place(String occurrence, Person person, @Nullable String place) {
        change("place", place, occurrence, person);
    }

    void answers(String occurrence, Person person, Map<String, String> answers) {
        change("answers", Json.of(answers), occurrence, person);
    }

    private void change(String column, @Nullable String value, String occurrence, Person person) {
        db.sql("update feedback set %s = ? where occurrence = ? and person = ?".formatted(column))
                .params(Arrays.asList(value, occurrence, person.id()))
                .update();
    }

    /** False if there was nothing to take back. */
    boolean withdraw(String occurrence, Person person) {
        return db.sql("delete from feedback where occurrence = ? and person = ?")
                        .params(occurrence, person.id())
                        .update()
                == 1;
    }

    /** They had been asked, and had not been there; so their answer, if they gave one, does not count. */
    void missed(String occurrence, Person person) {
        withdraw(occurrence, person);
        db.sql("insert into missed (occurrence, person, at) values (?, ?, ?) on conflict do nothing")
                .params(occurrence, person.id(), clock.millis())
                .update();
    }

    private void came(String occurrence, Person person) {
        db.sql("delete from missed where occurrence = ? and person = ?")
                .params(occurrence, person.id())
                .update();
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

    private static Feedback read(ResultSet row, int n) throws SQLException {
        String person = row.getString("person");
        return new Feedback(
                row.getLong("id"),
                row.getString("occurrence"),
                person == null ? null : new Person(person),
                Rating.of(row.getString("rating")).orElseThrow(),
                row.getString("reason"),
                row.getString("words"),
                row.getString("place"),
                row.getBoolean("photo"),
                new LinkedHashMap<>(Json.texts(row.getString("answers"))),
                Instant.ofEpochMilli(row.getLong("given_at")));
    }
}
