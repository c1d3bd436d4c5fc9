package kairan.results;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.feedback.Rating;
import kairan.gatherings.Occurrence;
import kairan.japanese.Masks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What to look to before a gathering (確かめること): where people had trouble at the same place in the two years before. */
@Repository
public class Checklists {

    private static final int YEARS = 2;
    private static final int MOST = 12;

    private final JdbcClient db;
    private final Comments comments;
    private final Clock clock;

    Checklists(JdbcClient db, Comments comments, Clock clock) {
        this.db = db;
        this.comments = comments;
        this.clock = clock;
    }

    /** The most frequent first; empty as long as few have answered there. */
    public List<Check> of(Occurrence next, Sight sight) {
        Scope.Days there = new Scope(Scope.Kind.PLACE, next.gathering().place()).days(sight);
        String before =
                "select o.id from occurrence o where o.day >= ? and o.day < ? and o.id in (%s)".formatted(there.sql());
        List<Object> params = new ArrayList<>(
                List.of(next.day().minusYears(YEARS).toString(), next.day().toString()));
        params.addAll(there.params());
        Scope.Days days = new Scope.Days(before, params);
        int answers = db.sql("select count(*) from feedback where occurrence in (%s)".formatted(days.sql()))
                .params(days.params())
                .query(Integer.class)
                .single();
        return Discretion.of(answers) == Discretion.ALL ? checks(next, days) : List.of();
    }

    private List<Check> checks(Occurrence next, Scope.Days days) {
        Map<String, Integer> items = new LinkedHashMap<>();
        db.sql("""
                select coalesce(reason, ''), coalesce(place, ''), count(*) from feedback
                where rating = 'trouble' and (reason is not null or place is not null) and occurrence in (%s)
                group by coalesce(reason, ''), coalesce(place, '')
                """.formatted(days.sql())).params(days.params()).query(row -> {
            String place = Masks.of(row.getString(2)).strip();
            String reason = comments.reason(Rating.TROUBLE, row.getString(1));
            items.merge(place.isEmpty() ? reason : new Trouble(place, reason, 0).label(), row.getInt(3), Integer::sum);
        });
        Set<String> done = done(next.id());
        return items.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(item -> new Check(item.getKey(), item.getValue(), done.contains(item.getKey())))
                .toList();
    }

    private Set<String> done(String occurrence) {
        return new HashSet<>(db.sql("select item from check_done where occurrence = ?")
                .param(occurrence)
                .query(String.class)
                .list());
    }

    /** Instead of what was ticked off before. */
    public void tick(Occurrence next, List<String> items) {
        db.sql("delete from check_done where occurrence = ?").param(next.id()).update();
        items.stream()
                .distinct()
                .forEach(item -> db.sql("insert into check_done (occurrence, item, at) values (?, ?, ?)")
                        .params(next.id(), item, clock.millis())
                        .update());
    }
}
