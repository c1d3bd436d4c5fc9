package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The parcels and who is in them, in the store; every method runs in its caller's transaction. */
@Repository
class Parcels {

    /** A parcel as it lies in the store. */
    record Kept(
            String id,
            String posting,
            String channel,
            int attempts,
            @Nullable Instant firstTried,
            String state) {

        boolean waits() {
            return state.equals(WAITING);
        }
    }

    static final String WAITING = "waiting";
    static final String ACCEPTED = "accepted";
    static final String GIVEN_UP = "given-up";
    static final String SPLIT = "split";

    private final JdbcClient db;
    private final Clock clock;
    private final SchedulerClient scheduler;

    Parcels(JdbcClient db, Clock clock, @Lazy SchedulerClient scheduler) {
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Mailbox rows for these people and, if it is pushed, one parcel for each door on which they are reached. */
    void cut(Postings.Kept posting, List<Person> people) {
        String ids = String.join(",", people.stream().map(p -> "?").toList());
        List<Object> params = new java.util.ArrayList<>(List.of(posting.id(), clock.millis()));
        params.addAll(people.stream().map(Person::id).toList());
        db.sql("insert into mailbox (posting, person, put_at) select ?, id, ? from person where id in (" + ids
                        + ") on conflict do nothing")
                .params(params)
                .update();
        if (posting.posting().pushed() && posting.stopped() == null) {
            channels(posting, people).forEach(channel -> add(posting.id(), channel, people));
        }
    }

    private List<String> channels(Postings.Kept posting, List<Person> people) {
        return db.sql("""
                select distinct channel from address join mailbox on mailbox.person = address.person
                where mailbox.posting = ? and mailbox.person >= ? and mailbox.person <= ? and left_at is null
                """)
                .params(posting.id(), people.getFirst().id(), people.getLast().id())
                .query(String.class)
                .list();
    }

    private void add(String posting, String channel, List<Person> people) {
        String parcel = newParcel(posting, channel);
        // Someone known on two doors is reached on the one they used last.
        db.sql("""
                update mailbox set parcel = ?
                where posting = ? and person >= ? and person <= ? and taken_at is null and parcel is null and ? = (
                    select channel from address where address.person = mailbox.person and left_at is null
                    order by heard_at desc, channel limit 1)
                """)
                .params(
                        parcel,
                        posting,
                        people.getFirst().id(),
                        people.getLast().id(),
                        channel)
                .update();
    }

    private String newParcel(String posting, String channel) {
        String id = UUID.randomUUID().toString();
        db.sql("insert into parcel (id, posting, channel, state) values (?, ?, ?, ?)")
                .params(id, posting, channel, WAITING)
                .update();
        scheduler.scheduleIfNotExists(Tasks.CARRY.instance(id).build(), clock.instant());
        return id;
    }

    Optional<Kept> of(String id) {
        return db.sql("select posting, channel, attempts, first_tried_at, state from parcel where id = ?")
                .param(id)
                .query((row, n) -> {
                    long tried = row.getLong(4);
                    Instant first = row.wasNull() ? null : Instant.ofEpochMilli(tried);
                    return new Kept(id, row.getString(1), row.getString(2), row.getInt(3), first, row.getString(5));
                })
                .optional();
    }

    /** Counts the attempt; at the first one those who have left meanwhile fall out, and from then on nobody does. */
    List<Parcel.Recipient> begin(Kept parcel) {
        // First of all, because it holds the row against someone who takes theirs from the mailbox just now.
        db.sql("""
                update parcel set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ?) where id = ?
                """).params(clock.millis(), parcel.id()).update();
        if (parcel.firstTried() == null) {
            db.sql("""
                    update mailbox set parcel = null where parcel = ? and not exists (
                        select 1 from address where address.person = mailbox.person and channel = ? and left_at is null)
                    """).params(parcel.id(), parcel.channel()).update();
        }
        return db.sql("""
                select mailbox.person, min(external_id) from mailbox
                join address on address.person = mailbox.person and address.channel = ?
                where parcel = ? group by mailbox.person
                union all select '', external_id from erased_recipient where parcel = ?
                order by 1, 2
                """)
                .params(parcel.channel(), parcel.id(), parcel.id())
                .query((row, n) -> new Parcel.Recipient(new Person(row.getString(1)), row.getString(2)))
                .list();
    }

    void accepted(Kept parcel) {
        settle(parcel, ACCEPTED, null);
        db.sql("update mailbox set taken_at = ? where parcel = ? and taken_at is null")
                .params(clock.millis(), parcel.id())
                .update();
    }

    /** What it carried waits in the mailboxes. */
    void givenUp(Kept parcel, String why) {
        settle(parcel, GIVEN_UP, why);
        empty(parcel);
    }

    private void empty(Kept parcel) {
        db.sql("update mailbox set parcel = null where parcel = ?")
                .param(parcel.id())
                .update();
    }

    /** New parcels, with keys of their own, in place of one that was refused as a whole; who is in neither waits. */
    void split(Kept parcel, List<Parcel.Recipient> first, List<Parcel.Recipient> second) {
        settle(parcel, SPLIT, null);
        for (List<Parcel.Recipient> half : List.of(first, second)) {
            if (!half.isEmpty()) {
                String id = newParcel(parcel.posting(), parcel.channel());
                db.sql("update mailbox set parcel = ? where parcel = ? and person >= ? and person <= ?")
                        .params(
                                id,
                                parcel.id(),
                                half.getFirst().person().id(),
                                half.getLast().person().id())
                        .update();
            }
        }
        empty(parcel);
    }

    /** Takes one person out; what they were to get waits in their mailbox. */
    void drop(Kept parcel, Person person) {
        db.sql("update mailbox set parcel = null where parcel = ? and person = ?")
                .params(parcel.id(), person.id())
                .update();
    }

    private void settle(Kept parcel, String state, @Nullable String why) {
        db.sql("update parcel set state = ?, why = ?, settled_at = ? where id = ?")
                .params(state, why, clock.millis(), parcel.id())
                .update();
        db.sql("delete from erased_recipient where parcel = ?")
                .param(parcel.id())
                .update();
    }
}
