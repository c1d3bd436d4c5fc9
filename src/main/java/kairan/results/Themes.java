package kairan.results;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.feedback.CommentWords;
import kairan.feedback.Rating;
import kairan.japanese.Masks;
import kairan.japanese.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people's comments are about (ひとことのまとめ): groups with typical ones, words that mark a gathering, and places of trouble. */
@Repository
class Themes {

    /** Out of so many of the newest the typical ones are found. */
    private static final int LOOKED_AT = 150;

    private static final int TYPICAL = 3;
    private static final int CANDIDATES = 300;

    /** Of what people had trouble on some days: what was covered by hand, or what was not. */
    private static final String TROUBLED = """
            where rating = 'trouble' and (reason is not null or place is not null) and occurrence in (%s)
            and %s exists (select 1 from feedback_cover where feedback_cover.feedback = feedback.id)
            """;

    private final JdbcClient db;
    private final Comments comments;

    Themes(JdbcClient db, Comments comments) {
        this.db = db;
        this.comments = comments;
    }

    /** Comments of one rating and reason: how many, and which of the newest speak for many. */
    private record Sort(Rating rating, String reason, int size, List<Long> typical) {}

    /** By reason, the largest group first; those without a reason last. */
    List<Group> groups(Scope.Days days) {
        List<Sort> sorts = sorts(days);
        // Covering takes longer than all the rest; so only the few that are shown are read.
        Map<Long, Comment> shown = comments.found(
                sorts.stream().flatMap(sort -> sort.typical().stream()).toList());
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

    private String label(Sort sort) {
        return sort.reason().isEmpty()
                ? "%s（理由なし）".formatted(sort.rating().label())
                : "%s（%s）"
                        .formatted(
                                comments.reason(sort.rating(), sort.reason()),
                                sort.rating().label());
    }

    /** The words that mark what was written on these days beside all other days; never one that was covered in any of it. */
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
        Set<String> covered = covered(days);
        Map<String, Integer> here = new HashMap<>();
        words.entrySet().stream()
                .filter(word -> word.getValue() > 1 && !covered.contains(word.getKey()))
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
                        .formatted(String.join(", ", Collections.nCopies(here.size(), "?"))))
                .params(List.copyOf(here.keySet()))
                .query(row -> {
                    String word = row.getString(1);
                    elsewhere.put(word, row.getInt(2) - here.getOrDefault(word, 0));
                });
        return Marks.of(here, wordsHere, elsewhere, all - wordsHere, most);
    }

    /** Whose name was covered once may stand in others' comments that nobody has looked at yet. */
    private Set<String> covered(Scope.Days days) {
        Set<String> words = new HashSet<>();
        // Few are covered; so they come first, and not all that was written in a year.
        db.sql("""
                select distinct part from feedback_cover cross join feedback
                where feedback.id = feedback_cover.feedback and occurrence in (%s)
                """.formatted(days.sql()))
                .params(days.params())
                .query(String.class)
                .list()
                .forEach(part -> words.addAll(CommentWords.of(part)));
        return words;
    }

    /** Where people had trouble, the most frequent first; places are told in words and may hold what is personal. */
    List<Trouble> troubles(Scope.Days days, int most) {
        return troubled(days).entrySet().stream()
                .filter(trouble -> !trouble.getKey().place().isEmpty())
                .map(trouble ->
                        new Trouble(trouble.getKey().place(), trouble.getKey().reason(), trouble.getValue()))
                .sorted(Comparator.comparingInt(Trouble::count).reversed().thenComparing(Trouble::label))
                .limit(most)
                .toList();
    }

    /** Of what somebody had trouble, and where ("" if either was not told); both as staff may see it. */
    record Troubled(String place, String reason) {}

    /** How often each; a place that is spelt in two ways is one. */
    Map<Troubled, Integer> troubled(Scope.Days days) {
        List<Trouble> told = new ArrayList<>(db.sql(
                        "select coalesce(place, ''), coalesce(reason, ''), count(*) from feedback "
                                + TROUBLED.formatted(days.sql(), "not")
                                + "group by coalesce(place, ''), coalesce(reason, '') order by 3 desc, length(place), 1, 2")
                .params(days.params())
                .query((row, n) -> new Trouble(
                        Masks.of(row.getString(1)).strip(),
                        comments.reason(Rating.TROUBLE, row.getString(2)),
                        row.getInt(3)))
                .list());
        comments.where(TROUBLED.formatted(days.sql(), ""), days.params())
                .forEach(one -> told.add(new Trouble(one.place().strip(), one.reason(), 1)));
        Map<String, String> spelt = new HashMap<>();
        Map<Troubled, Integer> counts = new LinkedHashMap<>();
        told.forEach(one -> counts.merge(
                new Troubled(spelt.computeIfAbsent(spelling(one.place()), bare -> one.place()), one.reason()),
                one.count(),
                Integer::sum));
        return counts;
    }

    private static String spelling(String place) {
        String bare = Spelling.bare(place);
        return bare.isEmpty() ? place : bare;
    }
}
