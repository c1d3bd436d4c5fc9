package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Where places are few (申込み制): how many are taken, and who waits for one in the order of arrival, in the talk, through a
 * leader or on paper.
 */
@Repository
class WaitingList {

    private final JdbcClient db;
    private final Clock clock;

    WaitingList(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
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

    /** How many places are taken, by those who come and by those to whom one is offered; who is erased has left theirs. */
    int taken(String occurrence) {
        return db.sql("""
                select coalesce(sum(total), 0) from (
                    select answer, adults + children as total from rsvp where occurrence = ? and answer = 'going'
                    union all select answer, adults + children from rsvp
                        where occurrence = ? and answer = 'waiting' and offered_until > ?
                    union all select answer, people from entered_rsvp where occurrence = ? and answer = 'going'
                    union all select answer, total from (%s group by answer) as written where answer = 'going') as said
                """.formatted(RsvpSlips.PAPER.formatted("occurrence = ?")))
                .params(occurrence, occurrence, clock.millis(), occurrence, occurrence)
                .query(Integer.class)
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

    /** Until when places are offered just now. */
    List<Instant> offers(String occurrence) {
        return db.sql("""
                select distinct offered_until from rsvp where occurrence = ? and answer = 'waiting' and offered_until > ?
                """)
                .params(occurrence, clock.millis())
                .query((row, n) -> Instant.ofEpochMilli(row.getLong(1)))
                .list();
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
}
