package kairan.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who came on the day (受付), in the store: a number for a block, or a household, or a person; the last word on each counts.
 * Those who came are an audience.
 */
@Repository
public class Attendances implements Audience {

    private static final String WHERE = """
            exists (select 1 from address where address.person = person.id and left_at is null)
            and case
                when exists (select 1 from attendance where occurrence = ? and people > 0
                    and (person is not null or household is not null))
                then exists (select 1 from attendance where occurrence = ? and attendance.person = person.id and people > 0)
                    or exists (select 1 from attendance join resident on resident.household = attendance.household
                        where occurrence = ? and resident.person = person.id and people > 0)
                when exists (select 1 from rsvp where occurrence = ? and answer = 'going')
                then exists (select 1 from rsvp where occurrence = ? and answer = 'going' and rsvp.person = person.id)
                else %s and not exists (select 1 from rsvp
                    where occurrence = ? and answer = 'absent' and rsvp.person = person.id) end
            """.formatted(Called.WHERE);

    private final JdbcClient db;
    private final Clock clock;

    Attendances(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** So many of this block came. */
    public void block(Occurrence occurrence, int block, int people) {
        keep(occurrence, "block", block, people);
    }

    /** So many of this household came. */
    public void household(Occurrence occurrence, String household, int people) {
        keep(occurrence, "household", household, people);
    }

    /** This person came, with so many in all. */
    public void person(Occurrence occurrence, Person person, int people) {
        keep(occurrence, "person", person.id(), people);
    }

    private void keep(Occurrence occurrence, String column, Object who, int people) {
        db.sql("""
                insert into attendance (id, occurrence, %1$s, people, at) values (?, ?, ?, ?, ?)
                on conflict (occurrence, %1$s) do update set people = excluded.people, at = excluded.at
                """.formatted(column))
                .params(Ids.next(), occurrence.id(), who, people, clock.millis())
                .update();
    }

    /** How many people came, as far as they were counted. */
    public int came(Occurrence occurrence) {
        return db.sql("select coalesce(sum(people), 0) from attendance where occurrence = ?")
                .param(occurrence.id())
                .query(Integer.class)
                .single();
    }

    /** How many people came to each of these that was counted, by the gathering's id. */
    public Map<String, Integer> came(Collection<String> occurrences) {
        Map<String, Integer> came = new HashMap<>();
        if (!occurrences.isEmpty()) {
            db.sql(
                            "select occurrence, sum(people) from attendance where occurrence in (:occurrences) group by occurrence")
                    .param("occurrences", occurrences)
                    .query(row -> {
                        came.put(row.getString(1), row.getInt(2));
                    });
        }
        return came;
    }

    /** Whether anybody counted. */
    public boolean counted(Occurrence occurrence) {
        return db.sql("select 1 from attendance where occurrence = ? limit 1")
                .param(occurrence.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether this person is one of those who came, as far as that is known ({@link #people}). */
    public boolean among(Occurrence occurrence, Person person) {
        Selection came = people(occurrence.id());
        List<Object> params = new ArrayList<>(came.params());
        params.add(person.id());
        return db.sql("select 1 from %s where %s and %s = ?".formatted(came.from(), came.where(), came.person()))
                .params(params)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public String name() {
        return "came";
    }

    /** Who is recorded; where nobody is all who said yes; where nobody did all who were called and did not say no. */
    @Override
    public Selection people(String occurrence) {
        return new Selection("person", "person.id", WHERE, Collections.nCopies(8, occurrence));
    }
}
