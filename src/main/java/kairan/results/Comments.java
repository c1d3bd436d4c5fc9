package kairan.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.feedback.CommentWords;
import kairan.feedback.Rating;
import kairan.feedback.Reason;
import kairan.japanese.Masks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people wrote, as staff may read it (自由記述): nothing leaves here that is not covered by rule and by hand. */
@Repository
public class Comments {

    static final String COVERED = "〔伏せました〕";

    /** Out of so many of the newest the typical ones are found. */
    private static final int LOOKED_AT = 150;

    private static final int TYPICAL = 3;
    private static final int CANDIDATES = 300;

    private static final String SELECT = """
            select id, occurrence, rating, reason, place, words,
            (select case when covered then 'COVERED' else 'SHOWN' end from feedback_photo as kept where kept.feedback = feedback.id) as photo
            from feedback
            """;

    private static final String TOLD =
            "(words is not null or place is not null or exists (select 1 from feedback_photo as photo where photo.feedback = feedback.id))";

    /** Of what people had trouble on some days: what was covered by hand, or what was not. */
    private static final String TROUBLED = """
            where rating = 'trouble' and (reason is not null or place is not null) and occurrence in (%s)
            and %s exists (select 1 from feedback_cover where feedback_cover.feedback = feedback.id)
            """;

    private final JdbcClient db;
    private final Answers answers;
    private final ContentFiles content;
    private final Clock clock;

    Comments(JdbcClient db, Answers answers, ContentFiles content, Clock clock) {
        this.db = db;
        this.answers = answers;
        this.content = content;
        this.clock = clock;
    }

    /** Comments of one rating and reason: how many, and which of the newest speak for many. */
    private record Sort(Rating rating, String reason, int size, List<Long> typical) {}

    /** By reason, the largest group first; those without a reason last. */
    List<Group> groups(Scope.Days days) {
        List<Sort> sorts = sorts(days);
        // Covering takes longer than all the rest; so only the few that are shown are read.
        Map<Long, Comment> shown =
                found(sorts.stream().flatMap(sort -> sort.typical().stream()).toList());
        return sorts.stream()
                .map(sort -> new Group(
                        label(sort),
                        sort.size(),
                        sort.typical().stream().map(shown::get).toList()))
                .toList();
    }

    // Day by day first, as they stand in the index; and so with the words below.
    private List<Sort> sorts(Scope.Days days) {
        return db
                .sql("""
                select rating, coalesce(reason, ''), sum(here) from (
                    select occurrence, rating, reason, count(*) as here from feedback
                    where words is not null and occurrence in (%s) group by occurrence, rating, reason) as by_day
                group by rating, reason
                order by (case when reason is null then 1 else 0 end), 3 desc, 1, 2
                """.formatted(days.sql()))
                .params(days.params())
                .query((row, n) ->
                        new Sort(Rating.of(row.getString(1)).orElseThrow(), row.getString(2), row.getInt(3), List.of()))
                .list()
                .stream()
                .map(sort -> new Sort(sort.rating(), sort.reason(), sort.size(), typical(sort, days)))
                .toList();
    }

    private List<Long> typical(Sort sort, Scope.Days days) {
        String rating = sort.rating().value();
        boolean none = sort.reason().isEmpty();
        Map<Long, Set<String>> words = new LinkedHashMap<>();
        db.sql("""
                select newest.id, word from (
                    select id from feedback where words is not null and occurrence in (%s)
                    and rating = ? and %s order by id desc limit ?) as newest
                left join feedback_word on feedback = newest.id order by newest.id desc
                """.formatted(days.sql(), none ? "reason is null" : "reason = ?"))
                .params(none ? days.and(rating, LOOKED_AT) : days.and(rating, sort.reason(), LOOKED_AT))
                .query(row -> {
                    Set<String> cut = words.computeIfAbsent(row.getLong(1), id -> new HashSet<>());
                    Optional.ofNullable(row.getString(2)).ifPresent(cut::add);
                });
        return Typical.of(
                words.entrySet().stream()
                        .map(one -> new Typical.Cut<>(one.getKey(), one.getValue()))
                        .toList(),
                TYPICAL);
    }

    private Map<Long, Comment> found(List<Long> ids) {
        Map<Long, Comment> found = new HashMap<>();
        if (!ids.isEmpty()) {
            read(SELECT + "where id in (%s)".formatted(marks(ids.size())), ids)
                    .forEach(comment -> found.put(comment.id(), comment));
        }
        return found;
    }

    private String label(Sort sort) {
        return sort.reason().isEmpty()
                ? "%s（理由なし）".formatted(sort.rating().label())
                : "%s（%s）"
                        .formatted(
                                reason(sort.rating(), sort.reason()),
                                sort.rating().label());
    }

    /** The words that mark what was written on these days beside all other days. */
    List<Mark> marks(Scope.Days days, int most) {
        Map<String, Integer> words = new HashMap<>();
        db.sql("""
                select word, sum(here) from (
                    select occurrence, word, count(*) as here from feedback_word
                    where occurrence in (%s) group by occurrence, word) as by_day
                group by word
                """.formatted(days.sql())).params(days.params()).query(row -> {
            words.put(row.getString(1), row.getInt(2));
        });
        Map<String, Integer> here = new HashMap<>();
        words.entrySet().stream()
                .filter(word -> word.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CANDIDATES)
                .forEach(word -> here.put(word.getKey(), word.getValue()));
        if (here.isEmpty()) {
            return List.of();
        }
        long wordsHere = words.values().stream().mapToLong(Integer::longValue).sum();
        long all =
                db.sql("select count(*) from feedback_word").query(Long.class).single();
        Map<String, Integer> elsewhere = new HashMap<>();
        db.sql("select word, count(*) from feedback_word where word in (%s) group by word"
                        .formatted(marks(here.size())))
                .params(List.copyOf(here.keySet()))
                .query(row -> {
                    String word = row.getString(1);
                    elsewhere.put(word, row.getInt(2) - here.getOrDefault(word, 0));
                });
        return Marks.of(here, wordsHere, elsewhere, all - wordsHere, most);
    }

    /** Where people had trouble, the most frequent first; places are told in words and may hold what is personal. */
    List<Trouble> troubles(Scope.Days days, int most) {
        return troubled(days).entrySet().stream()
                .filter(trouble -> !trouble.getKey().place().isEmpty())
                .map(trouble ->
                        new Trouble(trouble.getKey().place(), trouble.getKey().reason(), trouble.getValue()))
                .sorted(java.util.Comparator.comparingInt(Trouble::count)
                        .reversed()
                        .thenComparing(Trouble::label))
                .limit(most)
                .toList();
    }

    /** Of what somebody had trouble, and where ("" if either was not told); both as staff may see it. */
    record Troubled(String place, String reason) {}

    Map<Troubled, Integer> troubled(Scope.Days days) {
        Map<Troubled, Integer> counts = new LinkedHashMap<>();
        db.sql("select coalesce(place, ''), coalesce(reason, ''), count(*) from feedback "
                        + TROUBLED.formatted(days.sql(), "not")
                        + "group by coalesce(place, ''), coalesce(reason, '')")
                .params(days.params())
                .query(row -> {
                    counts.merge(
                            new Troubled(Masks.of(row.getString(1)).strip(), reason(Rating.TROUBLE, row.getString(2))),
                            row.getInt(3),
                            Integer::sum);
                });
        read(SELECT + TROUBLED.formatted(days.sql(), ""), days.params())
                .forEach(one -> counts.merge(new Troubled(one.place().strip(), one.reason()), 1, Integer::sum));
        return counts;
    }

    /** All with words, a place or a photo, the newest first, those before that one; of days with few answers none. */
    public List<Comment> page(Scope scope, Sight sight, long before, int most) {
        Scope.Days days = answers.told(scope.days(sight));
        return read(
                SELECT
                        + "where %s and occurrence in (%s) and id < ? order by id desc limit ?"
                                .formatted(TOLD, days.sql()),
                days.and(before, most));
    }

    /** All answers to a day, with words or without, in the order in which they came. */
    List<Comment> all(String occurrence, long after, int most) {
        return read(SELECT + "where occurrence = ? and id > ? order by id limit ?", List.of(occurrence, after, most));
    }

    public Optional<Comment> find(long id) {
        return read(SELECT + "where %s and id = ?".formatted(TOLD), List.of(id)).stream()
                .findFirst();
    }

    /** The same if it belongs to what is summed up there. */
    public Optional<Comment> find(Scope scope, Sight sight, long id) {
        Scope.Days days = answers.told(scope.days(sight));
        return read(SELECT + "where %s and occurrence in (%s) and id = ?".formatted(TOLD, days.sql()), days.and(id))
                .stream()
                .findFirst();
    }

    /** Covers this part of it from now on, wherever it stands in it, and its words mark nothing more; false if it is not in it. */
    public boolean cover(Comment comment, String part) {
        if (part.isBlank()
                || !(comment.words().contains(part) || comment.place().contains(part))) {
            return false;
        }
        db.sql("insert into feedback_cover (feedback, part, at) values (?, ?, ?) on conflict do nothing")
                .params(comment.id(), part, clock.millis())
                .update();
        CommentWords.of(part)
                .forEach(word -> db.sql("delete from feedback_word where feedback = ? and word = ?")
                        .params(comment.id(), word)
                        .update());
        return true;
    }

    /** What was covered by hand is shown again; what is covered by rule is not. */
    public void uncover(Comment comment) {
        db.sql("delete from feedback_cover where feedback = ?")
                .param(comment.id())
                .update();
    }

    List<Comment> read(String sql, List<?> params) {
        List<Row> rows = db.sql(sql).params(params).query(Comments::row).list();
        Map<Long, List<String>> covers = covers(rows);
        return rows.stream()
                .map(row -> comment(row, covers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Comment comment(Row row, List<String> covered) {
        return new Comment(
                row.id(),
                row.occurrence(),
                row.rating(),
                reason(row.rating(), row.reason()),
                shown(row.place(), covered),
                shown(row.words(), covered),
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

    private Map<Long, List<String>> covers(List<Row> rows) {
        Map<Long, List<String>> covers = new HashMap<>();
        if (!rows.isEmpty()) {
            db.sql("select feedback, part from feedback_cover where feedback in (%s)".formatted(marks(rows.size())))
                    .params(rows.stream().map(Row::id).toList())
                    .query(row -> {
                        covers.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                .add(row.getString(2));
                    });
        }
        return covers;
    }

    /** What was covered by hand was chosen in what the rule had left, the longest first. */
    static String shown(String written, List<String> parts) {
        String shown = Masks.of(written);
        String[] longest = parts.toArray(String[]::new);
        Arrays.sort(longest, java.util.Comparator.comparingInt(String::length).reversed());
        for (String part : longest) {
            shown = shown.replace(part, COVERED);
        }
        return shown;
    }

    /** As it is called; "" for none, and for one that is no longer offered its id. */
    String reason(Rating rating, String id) {
        return id.isEmpty()
                ? ""
                : Reason.of(content.now(), rating, id).map(Reason::label).orElse(id);
    }

    private static String marks(int many) {
        return String.join(", ", Collections.nCopies(many, "?"));
    }
}
