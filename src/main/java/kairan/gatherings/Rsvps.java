package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who said what about coming, in the store: one answer a household where there is one, whoever of it gave it last, else one
 * a person.
 */
@Repository
class Rsvps {

    /** The answers of {@code :person} and of whoever lives in the same household; one list, so that only theirs are looked up. */
    static final String HOUSEHOLD = """
            rsvp.person in (select :person union all select mate.person from resident as me
                join resident as mate on mate.household = me.household where me.person = :person)
            """;

    /** The slip of the household of {@code :person}, unless somebody of it has answered in the talk. */
    private static final String SLIP = """
            from paper_rsvp as paper join resident as me on me.household = paper.household
            where me.person = :person and not exists (select 1 from rsvp where rsvp.occurrence = paper.occurrence
                and rsvp.person in (select mate.person from resident as mate where mate.household = paper.household))
            """;

    /** The occurrences to which the household of {@code :person} has given {@code :answer}, in the talk or by its slip. */
    static final String ANSWERED = "select occurrence from rsvp where answer = :answer and " + HOUSEHOLD
            + " union select paper.occurrence " + SLIP + " and paper.answer = :answer";

    private static final String LIVES_THERE = "rsvp.person in (select person from resident where household = ?)";

    private final JdbcClient db;
    private final Clock clock;

    Rsvps(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Rsvp> of(String occurrence, Person person) {
        return given(occurrence, person).map(Given::answer);
    }

    Optional<Given> given(String occurrence, Person person) {
        return db.sql("select " + Given.COLUMNS + " from rsvp where occurrence = :occurrence and " + HOUSEHOLD
                        + " order by answered_at desc limit 1")
                .param("occurrence", occurrence)
                .param("person", person.id())
                .query((row, n) -> Given.of(row))
                .optional()
                .or(() -> written(occurrence, person));
    }

    /** What their household has said by its slip. */
    private Optional<Given> written(String occurrence, Person person) {
        return db.sql("select answer, people, arrival " + SLIP + " and paper.occurrence = :occurrence")
                .param("occurrence", occurrence)
                .param("person", person.id())
                .query((row, n) -> new Given(
                        Rsvp.of(row.getString(1)).orElseThrow(), row.getInt(2), 0, List.of(), row.getLong(3), null))
                .optional();
    }

    void keep(String occurrence, Person person, Rsvp answer) {
        keep(
                occurrence,
                person,
                given(occurrence, person).orElse(Given.first(answer)).saying(answer));
    }

    /** In place of what the household has answered before, in the talk or by its slip. */
    void keep(String occurrence, Person person, Given given) {
        db.sql("delete from rsvp where occurrence = :occurrence and person <> :person and " + HOUSEHOLD)
                .param("occurrence", occurrence)
                .param("person", person.id())
                .update();
        db.sql(
                        "delete from paper_rsvp where occurrence = ? and household in (select household from resident where person = ?)")
                .params(occurrence, person.id())
                .update();
        Instant offered = given.offeredUntil();
        db.sql("""
                insert into rsvp (occurrence, person, answered_at, answer, adults, children, brings, arrival, offered_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (occurrence, person) do update set answered_at = excluded.answered_at,
                    answer = excluded.answer, adults = excluded.adults, children = excluded.children,
                    brings = excluded.brings, arrival = excluded.arrival, offered_until = excluded.offered_until
                """)
                .params(
                        occurrence,
                        person.id(),
                        clock.millis(),
                        given.answer().value(),
                        given.adults(),
                        given.children(),
                        String.join("、", given.brings()),
                        given.arrival(),
                        offered == null ? null : offered.toEpochMilli())
                .update();
    }

    /** Who has answered that they come, may come or wait for a place. */
    List<Person> concerned(String occurrence) {
        return db.sql("select person from rsvp where occurrence = ? and answer <> 'absent'")
                .param(occurrence)
                .query((row, n) -> new Person(row.getString(1)))
                .list();
    }

    /** What somebody of a household has said in the talk. */
    Optional<Given> ofHousehold(String occurrence, String household) {
        return db.sql("select " + Given.COLUMNS + " from rsvp where occurrence = ? and " + LIVES_THERE
                        + " order by answered_at desc limit 1")
                .params(occurrence, household)
                .query((row, n) -> Given.of(row))
                .optional();
    }

    /** The slip came later. */
    void dropOfHousehold(String occurrence, String household) {
        db.sql("delete from rsvp where occurrence = ? and " + LIVES_THERE)
                .params(occurrence, household)
                .update();
    }
}
