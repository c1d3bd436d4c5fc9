package kairan.results;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.feedback.Rating;
import kairan.gatherings.Attendances;
import kairan.japanese.Lately;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How gatherings were, in numbers out of the store; people who are gone stay counted. */
@Repository
class Answers {

    /** A day of a gathering, in the words of its facts. */
    record Day(
            String id,
            String name,
            LocalDate day,
            @Nullable String body,
            String place,
            String kind,
            Optional<Gathering> facts) {

        String field() {
            return facts.map(Gathering::field).orElse("");
        }
    }

    /** So many answers with this rating and reason ("" for none) on a day, and how many of them from people who are known. */
    record Line(String occurrence, Rating rating, String reason, int total, int byName) {}

    /** Of three years of a town's gatherings: a year's report reads the facts of each, and of those of the year before. */
    private static final int MOST_READ = 6_000;

    private final Lately<String, Gathering> read = new Lately<>(MOST_READ);
    private final JdbcClient db;
    private final ContentFiles content;

    Answers(JdbcClient db, ContentFiles content) {
        this.db = db;
        this.content = content;
    }

    /** The days of what is summed up, as far as they may be seen; those at one place are at all spellings of it. */
    Scope.Days which(Scope scope, Sight sight) {
        if (scope.kind() != Scope.Kind.PLACE) {
            return scope.days(sight);
        }
        SamePlace there = SamePlace.of(scope.id());
        List<String> spellings = db
                .sql("select distinct place from occurrence where place is not null and place <> ?")
                .param(scope.id())
                .query(String.class)
                .list()
                .stream()
                .filter(place -> SamePlace.of(place).equals(there))
                .toList();
        return scope.days(spellings, sight);
    }

    /** In the order in which they were. */
    List<Day> days(Scope.Days days) {
        return days("where id in (%s) order by day, id".formatted(days.sql()), days.params());
    }

    /** The first of them. */
    Optional<Day> first(Scope.Days days) {
        return days("where id in (%s) order by day, id limit 1".formatted(days.sql()), days.params()).stream()
                .findFirst();
    }

    /** Some of them, the latest first. */
    List<Day> days(Scope.Days days, Sought sought) {
        String like = sought.like();
        return days(
                "where id in (%s) and (coalesce(name, '') like ? escape '!' or coalesce(place, '') like ? escape '!') order by day desc, id desc limit ? offset ?"
                        .formatted(days.sql()),
                days.and(like, like, sought.most(), sought.from()));
    }

    private List<Day> days(String where, List<Object> params) {
        return db.sql("select id, gathering, day, name, place, body, kind, facts from occurrence " + where)
                .params(params)
                .query((row, n) -> {
                    Optional<Gathering> facts = facts(row.getString("facts"), row.getString("gathering"));
                    return new Day(
                            row.getString("id"),
                            Optional.ofNullable(row.getString("name"))
                                    .or(() -> facts.map(Gathering::name))
                                    .orElse("行事"),
                            LocalDate.parse(row.getString("day")),
                            row.getString("body"),
                            Optional.ofNullable(row.getString("place"))
                                    .or(() -> facts.map(Gathering::place))
                                    .orElse(""),
                            Optional.ofNullable(row.getString("kind")).orElse(""),
                            facts);
                })
                .list();
    }

    private Optional<Gathering> facts(@Nullable String own, String gathering) {
        return own == null
                ? Optional.ofNullable(content.now().gatherings().get(gathering))
                : Optional.of(read.of(own, Facts::read));
    }

    List<Line> lines(Scope.Days days) {
        List<Object> twice = new ArrayList<>(days.params());
        twice.addAll(days.params());
        List<Line> lines = new ArrayList<>();
        db.sql("""
                select occurrence, rating, coalesce(reason, ''), count(*), count(person) from feedback
                where occurrence in (%1$s) group by occurrence, rating, reason
                union all select occurrence, rating, reason, total, total from feedback_erased where occurrence in (%1$s)
                """.formatted(days.sql())).params(twice).query(row -> {
            String occurrence = row.getString(1);
            String reason = row.getString(3);
            int total = row.getInt(4);
            int byName = row.getInt(5);
            Rating.of(row.getString(2))
                    .ifPresent(rating -> lines.add(new Line(occurrence, rating, reason, total, byName)));
        });
        return lines;
    }

    /** Those of which so many have answered that their words may be shown; a sum with other days would not hide whose they are. */
    Scope.Days told(Scope.Days days) {
        return told(days, lines(days));
    }

    /** The same, by what was answered on them. */
    static Scope.Days told(Scope.Days days, List<Line> lines) {
        Map<String, Integer> totals = new HashMap<>();
        lines.forEach(line -> totals.merge(line.occurrence(), line.total(), Integer::sum));
        return days.without(totals.entrySet().stream()
                .filter(day -> Discretion.of(day.getValue()) != Discretion.ALL)
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
    }

    /**
     * How many came, by day, where that is known: as counted on the day, else as the organiser reported, else as many as
     * had said that they would.
     */
    Map<String, Integer> came(Scope.Days days) {
        List<Object> four = new ArrayList<>();
        Collections.nCopies(4, days.params()).forEach(four::addAll);
        Map<String, Integer> came = new HashMap<>();
        db.sql("""
                select occurrence, sum(total) from (
                    select occurrence, count(*) as total from rsvp
                    where answer = 'going' and occurrence in (%1$s) group by occurrence
                    union all select occurrence, total from rsvp_erased
                    where answer = 'going' and occurrence in (%1$s)
                    union all select occurrence, people from entered_rsvp
                    where answer = 'going' and occurrence in (%1$s)
                    union all select occurrence, people from paper_rsvp as paper
                    where answer = 'going' and occurrence in (%1$s)
                    and not exists (select 1 from rsvp join resident on resident.person = rsvp.person
                        where rsvp.occurrence = paper.occurrence and resident.household = paper.household)) as coming
                group by occurrence
                """.formatted(days.sql())).params(four).query(row -> {
            came.put(row.getString(1), row.getInt(2));
        });
        db.sql("select occurrence, people from organiser_report where people > 0 and occurrence in (%s)"
                        .formatted(days.sql()))
                .params(days.params())
                .query(row -> {
                    came.put(row.getString(1), row.getInt(2));
                });
        db.sql(Attendances.came(days.sql())).params(days.params()).query(row -> {
            if (row.getInt(2) > 0) {
                came.put(row.getString(1), row.getInt(2));
            }
        });
        return came;
    }

    /** The days of which somebody counted who came. */
    Set<String> counted(Scope.Days days) {
        List<Object> twice = new ArrayList<>(days.params());
        twice.addAll(days.params());
        return Set.copyOf(db.sql("""
                select occurrence from organiser_report where people > 0 and occurrence in (%1$s)
                union select occurrence from attendance where people > 0 and occurrence in (%1$s)
                """.formatted(days.sql()))
                .params(twice)
                .query(String.class)
                .list());
    }
}
