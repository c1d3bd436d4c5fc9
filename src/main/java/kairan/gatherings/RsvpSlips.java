package kairan.gatherings;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households have said by their slips (紙の出欠), in the store; it counts unless somebody of them has answered in the talk. */
@Repository
class RsvpSlips {

    /** Households that answered on paper, unless somebody of them has answered in the talk. */
    static final String PAPER = """
            select answer, sum(people) as total from paper_rsvp as paper where %s
            and not exists (select 1 from rsvp join resident on resident.person = rsvp.person
                where rsvp.occurrence = paper.occurrence and resident.household = paper.household)
            """;

    private final JdbcClient db;
    private final Clock clock;

    RsvpSlips(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a household has said by its slip, of how many, and whose turn it is. */
    record OnPaper(Rsvp answer, int people, long arrival) {}

    Optional<OnPaper> of(String occurrence, String household) {
        return db.sql("select answer, people, arrival from paper_rsvp where occurrence = ? and household = ?")
                .params(occurrence, household)
                .query((row, n) -> new OnPaper(Rsvp.of(row.getString(1)).orElseThrow(), row.getInt(2), row.getLong(3)))
                .optional();
    }

    void keep(String occurrence, String household, OnPaper said) {
        db.sql("""
                insert into paper_rsvp (occurrence, household, answer, people, arrival, at) values (?, ?, ?, ?, ?, ?)
                """)
                .params(occurrence, household, said.answer().value(), said.people(), said.arrival(), clock.millis())
                .update();
    }

    void drop(String occurrence, String household) {
        db.sql("delete from paper_rsvp where occurrence = ? and household = ?")
                .params(occurrence, household)
                .update();
    }

    /** A household that waited has a place now. */
    void place(String occurrence, String household) {
        db.sql("update paper_rsvp set answer = ? where occurrence = ? and household = ?")
                .params(Rsvp.GOING.value(), occurrence, household)
                .update();
    }

    /** As its slip is called: 「3班-07」. */
    String household(String id) {
        return db.sql("select block, number from household where id = ?")
                .param(id)
                .query((row, n) -> "%d班-%02d".formatted(row.getInt(1), row.getInt(2)))
                .optional()
                .orElse("");
    }

    /** The households that come by their slip, of which nobody talks here, as their slips are called. */
    List<String> withoutTalk(String occurrence) {
        return db.sql("""
                select household from paper_rsvp where occurrence = ? and answer <> 'absent' and not exists (
                    select 1 from resident join address on address.person = resident.person
                    where resident.household = paper_rsvp.household and left_at is null)
                order by arrival
                """).param(occurrence).query(String.class).list().stream()
                .map(this::household)
                .toList();
    }
}
