package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands on which day (予定): days are put down, as plans or open, with facts of their own that may be changed. */
@Repository
public class Schedule {

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;

    Schedule(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** A day of a gathering without a file, open from now on; the one that is there already if that day is known. */
    public Occurrence open(Gathering facts, LocalDate day) {
        return add(facts, day, Occurrence.State.OPEN);
    }

    /** The same as a plan that only its leaders see. */
    public Occurrence draft(Gathering facts, LocalDate day) {
        return add(facts, day, Occurrence.State.DRAFT);
    }

    private Occurrence add(Gathering facts, LocalDate day, Occurrence.State state) {
        String id = Occurrence.id(facts, day);
        insert(id, facts, day, Facts.of(on(facts, day)), state);
        return occurrences.of(id).orElseThrow();
    }

    /** The row of a day that is not there yet; without facts of its own it follows its file. */
    void insert(String id, Gathering gathering, LocalDate day, @Nullable String facts, Occurrence.State state) {
        db.sql("""
                insert into occurrence
                (id, gathering, day, starts_at, ends_at, opened_at, facts, state, name, place, body, district,
                    sought, kind, townwide)
                values (:id, :gathering, :day, :starts, :ends, :now, :facts, :state, :name, :place, :body,
                    (select district from body where id = :body), :sought, :kind, :townwide)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("gathering", gathering.id())
                .param("day", day.toString())
                .param("starts", millis(day.atTime(gathering.start())))
                .param("ends", millis(day.atTime(gathering.end())))
                .param("now", clock.millis())
                .param("facts", facts)
                .param("state", state.value())
                .param("name", gathering.name())
                .param("place", gathering.place())
                .param("body", gathering.body())
                .param("sought", SoughtWords.of(gathering))
                .param("kind", gathering.timeline())
                .param("townwide", facts == null || gathering.body() == null)
                .update();
    }

    /** People may know of a plan from now on. */
    void publish(Occurrence occurrence) {
        db.sql("update occurrence set state = ?, opened_at = ? where id = ? and state = ?")
                .params(Occurrence.State.OPEN.value(), clock.millis(), occurrence.id(), Occurrence.State.DRAFT.value())
                .update();
    }

    /** A plan that was never told to anybody is dropped; false if it was told. */
    boolean drop(Occurrence occurrence) {
        return db.sql("delete from occurrence where id = ? and state = ?")
                        .params(occurrence.id(), Occurrence.State.DRAFT.value())
                        .update()
                == 1;
    }

    /**
     * Other facts for this one day, or another day; the row leads over a file from now on. What was decided about the
     * weather of a day holds for no other.
     */
    public Occurrence change(Occurrence occurrence, Gathering facts, LocalDate day) {
        db.sql("""
                update occurrence set state = case when day <> :day and state = 'firm' then 'open' else state end,
                    asked_at = case when day <> :day then null else asked_at end,
                    deputy_at = case when day <> :day then null else deputy_at end,
                    doubt_at = case when day <> :day then null else doubt_at end,
                    facts = :facts, day = :day, starts_at = :starts, ends_at = :ends, name = :name, place = :place,
                    body = :body, district = (select district from body where id = :body),
                    sought = :sought, kind = :kind, revision = revision + 1, touched_at = :now
                where id = :id
                """)
                .param("now", clock.millis())
                .param("id", occurrence.id())
                .param("facts", Facts.of(on(facts, day)))
                .param("day", day.toString())
                .param("starts", millis(day.atTime(facts.start())))
                .param("ends", millis(day.atTime(facts.end())))
                .param("name", facts.name())
                .param("place", facts.place())
                .param("body", facts.body())
                .param("sought", SoughtWords.of(facts))
                .param("kind", facts.timeline())
                .update();
        return occurrences.of(occurrence.id()).orElseThrow();
    }

    private static Gathering on(Gathering facts, LocalDate day) {
        return Facts.with(facts, Map.of("day", day.toString()));
    }

    private long millis(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant().toEpochMilli();
    }
}
