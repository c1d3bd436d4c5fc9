package kairan.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.feedback.Covers;
import kairan.feedback.Rating;
import kairan.feedback.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote, as staff may read it (自由記述): nothing leaves here that is not covered by rule and by hand. */
@Repository
public class Comments {

    private static final String SELECT = """
            select id, occurrence, rating, reason, place, words,
            (select case when covered then 'COVERED' else 'SHOWN' end from feedback_photo as kept where kept.feedback = feedback.id) as photo
            from feedback
            """;

    private static final String TOLD =
            "(words is not null or place is not null or exists (select 1 from feedback_photo as photo where photo.feedback = feedback.id))";

    private final JdbcClient db;
    private final Answers answers;
    private final Covers covers;
    private final ContentFiles content;

    Comments(JdbcClient db, Answers answers, Covers covers, ContentFiles content) {
        this.db = db;
        this.answers = answers;
        this.covers = covers;
        this.content = content;
    }

    /** All with words, a place or a photo, the newest first, those before that one; of days with few answers none. */
    public List<Comment> page(Scope scope, Sight sight, long before, int most) {
        Scope.Days days = answers.told(answers.which(scope, sight));
        return where(
                "where %s and occurrence in (%s) and id < ? order by id desc limit ?".formatted(TOLD, days.sql()),
                days.and(before, most));
    }

    /** All answers to a day, with words or without, in the order in which they came. */
    List<Comment> all(String occurrence, long after, int most) {
        return where("where occurrence = ? and id > ? order by id limit ?", List.of(occurrence, after, most));
    }

    public Optional<Comment> find(long id) {
        return where("where %s and id = ?".formatted(TOLD), List.of(id)).stream()
                .findFirst();
    }

    /** The same if it belongs to what is summed up there. */
    public Optional<Comment> find(Scope scope, Sight sight, long id) {
        Scope.Days days = answers.told(answers.which(scope, sight));
        return where("where %s and occurrence in (%s) and id = ?".formatted(TOLD, days.sql()), days.and(id)).stream()
                .findFirst();
    }

    /** Those with these ids. */
    Map<Long, Comment> found(List<Long> ids) {
        Map<Long, Comment> found = new HashMap<>();
        if (!ids.isEmpty()) {
            where("where id in (%s)".formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))), ids)
                    .forEach(comment -> found.put(comment.id(), comment));
        }
        return found;
    }

    List<Comment> where(String where, List<?> params) {
        List<Row> rows =
                db.sql(SELECT + where).params(params).query(Comments::row).list();
        Map<Long, List<String>> covered = covers.of(rows.stream().map(Row::id).toList());
        return rows.stream()
                .map(row -> comment(row, covered.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Comment comment(Row row, List<String> covered) {
        return new Comment(
                row.id(),
                row.occurrence(),
                row.rating(),
                reason(row.rating(), row.reason()),
                Covers.shown(row.place(), covered),
                Covers.shown(row.words(), covered),
                row.photo());
    }

    private record Row(
            long id,
            String occurrence,
            Rating rating,
            String reason,
            String place,
            String words,
            Comment.Photo photo) {}

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getString("occurrence"),
                Rating.of(row.getString("rating")).orElseThrow(),
                or(row.getString("reason")),
                or(row.getString("place")),
                or(row.getString("words")),
                Optional.ofNullable(row.getString("photo"))
                        .map(Comment.Photo::valueOf)
                        .orElse(Comment.Photo.NONE));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** As it is called; "" for none, and for one that is no longer offered its id. */
    String reason(Rating rating, String id) {
        return id.isEmpty()
                ? ""
                : Reason.of(content.now(), rating, id).map(Reason::label).orElse(id);
    }
}
