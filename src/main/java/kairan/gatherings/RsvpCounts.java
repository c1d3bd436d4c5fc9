package kairan.gatherings;

import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.delivery.HeldBack;
import kairan.delivery.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many come and how many do not (人数), by all answers together; the pushes it takes to tell them are held back. */
@Repository
public class RsvpCounts implements HeldBack {

    private final JdbcClient db;
    private final Clock clock;

    RsvpCounts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * How many people gave each answer, in the talk, on paper or through a leader; every answer one can give is there, also
     * with 0; people who are gone stay counted.
     */
    public Map<Rsvp, Integer> of(String occurrence) {
        Map<Rsvp, Integer> counts = new EnumMap<>(Rsvp.class);
        Rsvp.SAYABLE.forEach(answer -> counts.put(answer, 0));
        db.sql("""
                select answer, sum(total) from (
                    select answer, sum(adults + children) as total from rsvp where occurrence = ? group by answer
                    union all select answer, total from rsvp_erased where occurrence = ?
                    union all select answer, sum(people) from entered_rsvp where occurrence = ? group by answer
                    union all %s group by answer) as said
                group by answer
                """.formatted(RsvpSlips.PAPER.formatted("occurrence = ?")))
                .params(occurrence, occurrence, occurrence, occurrence)
                .query(row -> {
                    int count = row.getInt(2);
                    Rsvp.of(row.getString(1)).ifPresent(answer -> counts.put(answer, count));
                });
        return counts;
    }

    /** How many of those who were called have not said that they do not come, with those who answered otherwise. */
    int expected(String occurrence) {
        Selection called = RsvpAudiences.calledNotAbsent().people(occurrence);
        return db.sql("select count(*) from %s where %s".formatted(called.from(), called.where()))
                .params(called.params())
                .query(Integer.class)
                .single();
    }

    /** How many children are among those who come, and how often each thing is brought. */
    record Coming(int children, Map<String, Integer> things) {}

    Coming coming(String occurrence) {
        List<Given> all = db.sql("select " + Given.COLUMNS + " from rsvp where occurrence = ? and answer = 'going'")
                .param(occurrence)
                .query((row, n) -> Given.of(row))
                .list();
        Map<String, Integer> things = new LinkedHashMap<>();
        all.forEach(given -> given.brings().forEach(thing -> things.merge(thing, 1, Integer::sum)));
        return new Coming(all.stream().mapToInt(Given::children).sum(), things);
    }

    /** Whoever comes would have to be told if it is cancelled, with all of the household. */
    @Override
    public long pushes() {
        return db.sql("""
                select coalesce(sum(1 + (select count(*) from resident as me join resident as mate
                    on mate.household = me.household where me.person = rsvp.person and mate.person <> me.person)), 0)
                from rsvp join occurrence on occurrence.id = rsvp.occurrence where answer = ? and starts_at > ?
                """)
                .params(Rsvp.GOING.value(), clock.millis())
                .query(Long.class)
                .single();
    }
}
