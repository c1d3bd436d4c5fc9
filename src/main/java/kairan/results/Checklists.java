package kairan.results;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.gatherings.Occurrence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What to look to before a gathering (確かめること): where people had trouble at the same place in the two years before. What
 * many places are called (会館) is the same place for one association or group alone.
 */
@Repository
public class Checklists {

    private static final int YEARS = 2;
    private static final int MOST = 12;

    private final JdbcClient db;
    private final Answers answers;
    private final Themes themes;
    private final Clock clock;

    Checklists(JdbcClient db, Answers answers, Themes themes, Clock clock) {
        this.db = db;
        this.answers = answers;
        this.themes = themes;
        this.clock = clock;
    }

    /** The most frequent first; of days of which few have answered nothing. */
    public List<Check> of(Occurrence next, Sight sight) {
        String place = next.gathering().place();
        Scope.Days there = answers.which(new Scope(Scope.Kind.PLACE, place), sight);
        String before = "select o.id from occurrence o where o.day >= ? and o.day < ? and %s and o.id in (%s)"
                .formatted(SamePlace.of(place).named() ? "1 = 1" : "o.body is not distinct from ?", there.sql());
        List<Object> params = new ArrayList<>(
                List.of(next.day().minusYears(YEARS).toString(), next.day().toString()));
        if (!SamePlace.of(place).named()) {
            params.add(next.gathering().body());
        }
        params.addAll(there.params());
        return checks(next, answers.told(new Scope.Days(before, params)));
    }

    private List<Check> checks(Occurrence next, Scope.Days days) {
        Map<String, Integer> items = new LinkedHashMap<>();
        themes.troubled(days)
                .forEach((one, count) -> items.merge(
                        one.place().isEmpty() ? one.reason() : new Trouble(one.place(), one.reason(), 0).label(),
                        count,
                        Integer::sum));
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
