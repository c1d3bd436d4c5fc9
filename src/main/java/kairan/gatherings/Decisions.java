package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about a day (開催・中止・順延), in the store; nobody is told of it here. */
@Repository
public class Decisions {

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final FiledDays filed;
    private final Clock clock;

    Decisions(JdbcClient db, Occurrences occurrences, Schedule schedule, FiledDays filed, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.filed = filed;
        this.clock = clock;
    }

    /** It takes place; false if that, or something else, has been decided before. */
    boolean confirm(Occurrence occurrence) {
        return decide(occurrence, Occurrence.State.FIRM, null);
    }

    /** It does not take place; false if it was off already. */
    public boolean cancel(Occurrence occurrence) {
        return cancel(occurrence, "");
    }

    /** The same for a reason that people are told; also of a day of a file to which nobody has been called yet. */
    boolean cancel(Occurrence occurrence, String why) {
        called(occurrence);
        return decide(occurrence, Occurrence.State.CANCELLED, null, why);
    }

    /** A day of a file to which nobody has been called yet has no row before something is decided about it. */
    private void called(Occurrence occurrence) {
        if (occurrences.of(occurrence.id()).isEmpty()) {
            filed.follow(occurrence.gathering(), occurrence.day());
        }
    }

    /** It takes place after all; false if it was not cancelled. The question about the weather is asked anew. */
    boolean reopen(Occurrence occurrence) {
        return db.sql("""
                update occurrence set state = ?, decided_at = ?, asked_at = null, deputy_at = null, doubt_at = null,
                    told = null, changed_at = null, why = '', revision = revision + 1
                where id = ? and state = ?
                """)
                        .params(
                                Occurrence.State.OPEN.value(),
                                clock.millis(),
                                occurrence.id(),
                                Occurrence.State.CANCELLED.value())
                        .update()
                == 1;
    }

    /**
     * It takes place on that day instead (順延), with the answers that were given; empty if it was off already. Put off
     * once, it is cancelled if it rains again. Also of a day of a file to which nobody has been called yet.
     */
    Optional<Occurrence> postpone(Occurrence occurrence, LocalDate spare) {
        called(occurrence);
        Gathering facts = Facts.with(
                occurrence.gathering(),
                Map.of(
                        "rain",
                        Optional.ofNullable(occurrence.gathering().rain())
                                .map(Rain::onSpareDay)
                                .<Object>map(rain -> rain)
                                .orElse("")));
        if (!decide(occurrence, Occurrence.State.POSTPONED, Occurrence.id(facts, spare))) {
            return Optional.empty();
        }
        Occurrence moved = schedule.open(facts, spare);
        db.sql("""
                insert into rsvp (occurrence, person, answer, answered_at, adults, children, brings, arrival, offered_until)
                select ?, person, answer, answered_at, adults, children, brings, arrival, offered_until
                from rsvp where occurrence = ? and answer <> ?
                on conflict (occurrence, person) do nothing
                """).params(moved.id(), occurrence.id(), Rsvp.ABSENT.value()).update();
        // Who telephoned or wrote has no button: their answers are those of the spare day now.
        db.sql("update entered_rsvp set occurrence = ? where occurrence = ? and answer <> ?")
                .params(moved.id(), occurrence.id(), Rsvp.ABSENT.value())
                .update();
        db.sql("""
                insert into paper_rsvp (occurrence, household, answer, people, arrival, at)
                select ?, household, answer, people, arrival, at from paper_rsvp where occurrence = ? and answer <> ?
                on conflict (occurrence, household) do nothing
                """).params(moved.id(), occurrence.id(), Rsvp.ABSENT.value()).update();
        db.sql(
                        "update occurrence set arrivals = (select arrivals from occurrence as old where old.id = ?) where id = ?")
                .params(occurrence.id(), moved.id())
                .update();
        return Optional.of(moved);
    }

    private boolean decide(Occurrence occurrence, Occurrence.State state, @Nullable String movedTo) {
        return decide(occurrence, state, movedTo, "");
    }

    private boolean decide(Occurrence occurrence, Occurrence.State state, @Nullable String movedTo, String why) {
        return db.sql("""
                update occurrence set state = ?, moved_to = ?, decided_at = ?, why = ? where id = ? and state in (?, ?)
                and state <> ?
                """)
                        .params(
                                state.value(),
                                movedTo,
                                clock.millis(),
                                why,
                                occurrence.id(),
                                Occurrence.State.OPEN.value(),
                                Occurrence.State.FIRM.value(),
                                state.value())
                        .update()
                == 1;
    }
}
