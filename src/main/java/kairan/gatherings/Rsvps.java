package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import kairan.delivery.HeldBack;
import kairan.delivery.Selection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who said what about coming, in the store: one answer a household where there is one, whoever of it gave it last, else one
 * a person.
 */
@Repository
public class Rsvps implements HeldBack {

    /** The answers of {@code :person} and of whoever lives in the same household. */
    static final String HOUSEHOLD = """
            (rsvp.person = :person or rsvp.person in (select mate.person from resident as me
                join resident as mate on mate.household = me.household where me.person = :person))
            """;

    /** The slip of the household of {@code :person}, unless somebody of it has answered in the talk. */
    private static final String SLIP = """
            from paper_rsvp as paper join resident as me on me.household = paper.household
            where me.person = :person and not exists (select 1 from rsvp join resident as mate on mate.person = rsvp.person
                where rsvp.occurrence = paper.occurrence and mate.household = paper.household)
            """;

    /** The occurrences to which the household of {@code :person} has given {@code :answer}, in the talk or by its slip. */
    static final String ANSWERED = "select occurrence from rsvp where answer = :answer and " + HOUSEHOLD
            + " union select paper.occurrence " + SLIP + " and paper.answer = :answer";

    private static final String LIVES_THERE = "rsvp.person in (select person from resident where household = ?)";

    private static final String COLUMNS = "answer, adults, children, brings, arrival, offered_until";

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
        return db.sql("select " + COLUMNS + " from rsvp where occurrence = :occurrence and " + HOUSEHOLD
                        + " order by answered_at desc limit 1")
                .param("occurrence", occurrence)
                .param("person", person.id())
                .query((row, n) -> given(row))
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

    private static Given given(ResultSet row) throws SQLException {
        String brings = row.getString("brings");
        long until = row.getLong("offered_until");
        @Nullable Instant offered = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new Given(
                Rsvp.of(row.getString("answer")).orElseThrow(),
                row.getInt("adults"),
                row.getInt("children"),
                brings == null || brings.isEmpty() ? List.of() : List.of(brings.split("、")),
                row.getLong("arrival"),
                offered);
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

    /** Holds the row of the occurrence to the end of the transaction, and says whose turn it is. */
    long arrive(String occurrence) {
        db.sql("update occurrence set arrivals = arrivals + 1 where id = ?")
                .param(occurrence)
                .update();
        return db.sql("select arrivals from occurrence where id = ?")
                .param(occurrence)
                .query(Long.class)
                .single();
    }

    /** Somebody who waits for a place: a person of the talk, the row of somebody without one, or a household by its slip. */
    record Waiting(
            @Nullable Person person,
            @Nullable String entered,
            @Nullable String household,
            int people,
            long arrival) {}

    /** Those to whom nothing is offered just now, in the order in which they came. */
    List<Waiting> waiting(String occurrence) {
        return db.sql("""
                select person, null as entered, null as household, adults + children as people, arrival from rsvp
                where occurrence = :occurrence and answer = 'waiting'
                    and (offered_until is null or offered_until <= :now)
                union all select null, id, null, people, arrival from entered_rsvp
                where occurrence = :occurrence and answer = 'waiting'
                union all select null, null, household, people, arrival from paper_rsvp as paper
                where occurrence = :occurrence and answer = 'waiting' and not exists (
                    select 1 from rsvp join resident on resident.person = rsvp.person
                    where rsvp.occurrence = paper.occurrence and resident.household = paper.household)
                order by 5
                """)
                .param("occurrence", occurrence)
                .param("now", clock.millis())
                .query((row, n) -> {
                    String person = row.getString(1);
                    return new Waiting(
                            person == null ? null : new Person(person),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getLong(5));
                })
                .list();
    }

    /** How many stand before whoever came with this number. */
    int before(String occurrence, long arrival) {
        return (int) waiting(occurrence).stream()
                .filter(one -> one.arrival() < arrival)
                .count();
    }

    void offer(String occurrence, Person person, Instant until) {
        db.sql("update rsvp set offered_until = ? where occurrence = ? and person = ?")
                .params(until.toEpochMilli(), occurrence, person.id())
                .update();
    }

    /** Those who let the time pass in which a place was theirs are no longer sure to come; the occurrences in which that happened. */
    List<String> lapse() {
        return db.sql("""
                update rsvp set answer = 'undecided', offered_until = null
                where answer = 'waiting' and offered_until <= ? returning occurrence
                """).param(clock.millis()).query(String.class).list().stream()
                .distinct()
                .toList();
    }

    /** The occurrences in which somebody waits for a place. */
    List<String> waitedFor() {
        return db.sql("""
                select occurrence from rsvp where answer = 'waiting' union
                select occurrence from entered_rsvp where answer = 'waiting' union
                select occurrence from paper_rsvp where answer = 'waiting'
                """).query(String.class).list();
    }

    /** How many places are taken, by those who come and by those to whom one is offered; who is erased has left theirs. */
    int taken(String occurrence) {
        return db.sql("""
                select coalesce(sum(total), 0) from (
                    select answer, adults + children as total from rsvp where occurrence = ? and answer = 'going'
                    union all select answer, adults + children from rsvp
                        where occurrence = ? and answer = 'waiting' and offered_until > ?
                    union all select answer, people from entered_rsvp where occurrence = ? and answer = 'going'
                    union all select answer, total from (%s group by answer) as written where answer = 'going') as said
                """.formatted(PAPER.formatted("occurrence = ?")))
                .params(occurrence, occurrence, clock.millis(), occurrence, occurrence)
                .query(Integer.class)
                .single();
    }

    /** What a household has said by its slip, of how many, and whose turn it is. */
    record OnPaper(Rsvp answer, int people, long arrival) {}

    Optional<OnPaper> onPaper(String occurrence, String household) {
        return db.sql("select answer, people, arrival from paper_rsvp where occurrence = ? and household = ?")
                .params(occurrence, household)
                .query((row, n) -> new OnPaper(Rsvp.of(row.getString(1)).orElseThrow(), row.getInt(2), row.getLong(3)))
                .optional();
    }

    void keepPaper(String occurrence, String household, OnPaper said) {
        db.sql("""
                insert into paper_rsvp (occurrence, household, answer, people, arrival, at) values (?, ?, ?, ?, ?, ?)
                """)
                .params(occurrence, household, said.answer().value(), said.people(), said.arrival(), clock.millis())
                .update();
    }

    /** What somebody of a household has said in the talk. */
    Optional<Given> ofHousehold(String occurrence, String household) {
        return db.sql("select " + COLUMNS + " from rsvp where occurrence = ? and " + LIVES_THERE
                        + " order by answered_at desc limit 1")
                .params(occurrence, household)
                .query((row, n) -> given(row))
                .optional();
    }

    /** The slip came later. */
    void dropOfHousehold(String occurrence, String household) {
        db.sql("delete from rsvp where occurrence = ? and " + LIVES_THERE)
                .params(occurrence, household)
                .update();
    }

    void dropPaper(String occurrence, String household) {
        db.sql("delete from paper_rsvp where occurrence = ? and household = ?")
                .params(occurrence, household)
                .update();
    }

    /** A household that waited has a place now. */
    void placePaper(String occurrence, String household) {
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

    /** How many of those who were called have not said that they do not come, with those who answered otherwise. */
    int expected(String occurrence) {
        Selection called = RsvpAudiences.calledNotAbsent().people(occurrence);
        return db.sql("select count(*) from %s where %s".formatted(called.from(), called.where()))
                .params(called.params())
                .query(Integer.class)
                .single();
    }

    /** Until when places are offered just now. */
    List<Instant> offers(String occurrence) {
        return db.sql("""
                select distinct offered_until from rsvp where occurrence = ? and answer = 'waiting' and offered_until > ?
                """)
                .params(occurrence, clock.millis())
                .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                .list();
    }

    /** Households that answered on paper, unless somebody of them has answered in the talk. */
    static final String PAPER = """
            select answer, sum(people) as total from paper_rsvp as paper where %s
            and not exists (select 1 from rsvp join resident on resident.person = rsvp.person
                where rsvp.occurrence = paper.occurrence and resident.household = paper.household)
            """;

    /**
     * How many people gave each answer, in the talk, on paper or through a leader; every answer one can give is there, also
     * with 0; people who are gone stay counted.
     */
    public Map<Rsvp, Integer> counts(String occurrence) {
        Map<Rsvp, Integer> counts = new EnumMap<>(Rsvp.class);
        Rsvp.SAYABLE.forEach(answer -> counts.put(answer, 0));
        db.sql("""
                select answer, sum(total) from (
                    select answer, sum(adults + children) as total from rsvp where occurrence = ? group by answer
                    union all select answer, total from rsvp_erased where occurrence = ?
                    union all select answer, sum(people) from entered_rsvp where occurrence = ? group by answer
                    union all %s group by answer) as said
                group by answer
                """.formatted(PAPER.formatted("occurrence = ?")))
                .params(occurrence, occurrence, occurrence, occurrence)
                .query(row -> {
                    int count = row.getInt(2);
                    Rsvp.of(row.getString(1)).ifPresent(answer -> counts.put(answer, count));
                });
        return counts;
    }

    /** How many children are among those who come, and how often each thing is brought. */
    record Coming(int children, Map<String, Integer> things) {}

    Coming coming(String occurrence) {
        List<Given> all = db.sql("select " + COLUMNS + " from rsvp where occurrence = ? and answer = 'going'")
                .param(occurrence)
                .query((row, n) -> given(row))
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
