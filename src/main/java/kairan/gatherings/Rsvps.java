package kairan.gatherings;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import kairan.delivery.Audience;
import kairan.delivery.HeldBack;
import kairan.delivery.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who said what about coming, in the store; those who come are an audience. */
@Repository
public class Rsvps implements Audience, HeldBack {

    private final JdbcClient db;
    private final Clock clock;

    Rsvps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Rsvp> of(String occurrence, Person person) {
        return db.sql("select answer from rsvp where occurrence = ? and person = ?")
                .params(occurrence, person.id())
                .query(String.class)
                .optional()
                .flatMap(Rsvp::of);
    }

    void keep(String occurrence, Person person, Rsvp answer) {
        db.sql("""
                insert into rsvp (occurrence, person, answer, answered_at) values (?, ?, ?, ?)
                on conflict (occurrence, person) do update
                set answer = excluded.answer, answered_at = excluded.answered_at
                """)
                .params(occurrence, person.id(), answer.value(), clock.millis())
                .update();
    }

    /** Households that answered on paper, unless somebody of them has answered in the talk. */
    static final String PAPER = """
            select answer, sum(people) as total from paper_rsvp as paper where %s
            and not exists (select 1 from rsvp join resident on resident.person = rsvp.person
                where rsvp.occurrence = paper.occurrence and resident.household = paper.household)
            """;

    /** How many gave each answer, in the talk or on paper; every answer is there, also with 0; people who are gone stay counted. */
    public Map<Rsvp, Integer> counts(String occurrence) {
        Map<Rsvp, Integer> counts = new EnumMap<>(Rsvp.class);
        for (Rsvp answer : Rsvp.values()) {
            counts.put(answer, 0);
        }
        db.sql("""
                select answer, sum(total) from (
                    select answer, count(*) as total from rsvp where occurrence = ? group by answer
                    union all select answer, total from rsvp_erased where occurrence = ?
                    union all %s group by answer) as said
                group by answer
                """.formatted(PAPER.formatted("occurrence = ?")))
                .params(occurrence, occurrence, occurrence)
                .query(row -> {
                    int count = row.getInt(2);
                    Rsvp.of(row.getString(1)).ifPresent(answer -> counts.put(answer, count));
                });
        return counts;
    }

    @Override
    public String name() {
        return "going";
    }

    @Override
    public Selection people(String occurrence) {
        return new Selection(
                "rsvp", "rsvp.person", "occurrence = ? and answer = ?", List.of(occurrence, Rsvp.GOING.value()));
    }

    /** Whoever comes would have to be told if it is cancelled. */
    @Override
    public long pushes() {
        return db.sql("""
                select count(*) from rsvp join occurrence on occurrence.id = rsvp.occurrence
                where answer = ? and starts_at > ?
                """)
                .params(Rsvp.GOING.value(), clock.millis())
                .query(Long.class)
                .single();
    }
}
