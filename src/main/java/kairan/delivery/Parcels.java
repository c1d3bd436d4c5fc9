package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kairan.conversation.Channel;
import kairan.conversation.Json;
import kairan.conversation.Message;
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
            String state,
            int size) {

        boolean waits() {
            return state.equals(WAITING);
        }
    }

    /** Where a person of {@code chosen} was heard last. */
    static final String LAST_DOOR = """
            select channel from address where address.person = chosen.person and left_at is null
            order by heard_at desc, channel limit 1""";

    static final String WAITING = "waiting";
    static final String ACCEPTED = "accepted";
    static final String GIVEN_UP = "given-up";
    static final String SPLIT = "split";

    /** Why one was given up, or somebody fell out of it: they have gone. */
    static final String NOBODY_LEFT = "nobody left";

    /** What is left of words that were somebody's who has been erased. */
    static final String NO_WORDS = Json.of(List.of(Message.of("…")));

    private final JdbcClient db;
    private final Clock clock;
    private final SchedulerClient scheduler;
    private final List<Channel> doors;

    Parcels(JdbcClient db, Clock clock, @Lazy SchedulerClient scheduler, List<Channel> doors) {
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
        this.doors = List.copyOf(doors);
    }

    /**
     * Mailbox rows for the next people of the posting and, if it goes out alone, one parcel for each door on which they
     * are reached: someone known at two on the one they used last.
     */
    void cut(Postings.Kept posting, Selection people) {
        Map<String, String> byDoor = new LinkedHashMap<>();
        if (posting.posting().push().alone()) {
            doors.stream()
                    .filter(door -> !posting.stoppedAt(door.counted()))
                    .forEach(door -> byDoor.put(door.name(), UUID.randomUUID().toString()));
        }
        fill(posting, people.piece(posting.cutAfter(), Parcel.MOST_RECIPIENTS), byDoor);
        byDoor.forEach((door, id) -> {
            int size = size(id);
            if (size > 0) {
                add(new Made(id, posting.id(), door, size), posting.posting());
            }
        });
    }

    private void fill(Postings.Kept posting, Selection.Piece people, Map<String, String> byDoor) {
        String parcel = byDoor.isEmpty()
                ? "null"
                : "case (" + LAST_DOOR + ") " + "when ? then ? ".repeat(byDoor.size()) + "end";
        List<Object> params = new ArrayList<>(List.of(posting.id(), clock.millis()));
        byDoor.forEach((door, id) -> params.addAll(List.of(door, id)));
        params.addAll(people.params());
        // Who came meanwhile has it in the mailbox already, and gets it with the others unless they have taken it.
        db.sql("insert into mailbox (posting, person, put_at, parcel) select ?, person, ?, " + parcel + " from ("
                        + people.sql() + """
                        ) as chosen where true on conflict (posting, person) do update set parcel = excluded.parcel
                        where mailbox.parcel is null and mailbox.taken_at is null
                        """)
                .params(params)
                .update();
    }

    private int size(String parcel) {
        return db.sql("select count(distinct person) from mailbox where parcel = ?")
                .param(parcel)
                .query(Integer.class)
                .single();
    }

    private record Made(String id, String posting, String channel, int size) {}

    private void add(Made parcel, Posting posting) {
        db.sql("insert into parcel (id, posting, channel, state, size) values (?, ?, ?, ?, ?)")
                .params(parcel.id(), parcel.posting(), parcel.channel(), WAITING, parcel.size())
                .update();
        scheduler.scheduleIfNotExists(
                Tasks.CARRY
                        .instance(parcel.id())
                        .priority(Tasks.priority(posting.push()))
                        .build(),
                due(posting));
    }

    private Instant due(Posting posting) {
        Instant now = clock.instant();
        Instant from = posting.from().isAfter(now) ? posting.from() : now;
        return QuietHours.open(from, posting.push(), posting.until(), clock.getZone());
    }

    /** A parcel with several postings at once for these people, who are reached at that door. */
    void bundle(Postings.Kept bundle, String channel, List<Person> people, List<String> postings) {
        String id = UUID.randomUUID().toString();
        List<Object> params = new ArrayList<>(List.of(id));
        params.addAll(postings);
        people.forEach(person -> params.add(person.id()));
        db.sql("update mailbox set parcel = ? where posting in (" + marks(postings.size()) + ") and person in ("
                        + marks(people.size()) + ") and parcel is null and taken_at is null")
                .params(params)
                .update();
        add(new Made(id, bundle.id(), channel, people.size()), bundle.posting());
    }

    /** The postings tied together in it; none where it carries one alone. */
    List<String> riding(Kept parcel) {
        return db.sql("select distinct posting from mailbox where parcel = ? and posting <> ? order by posting")
                .params(parcel.id(), parcel.posting())
                .query(String.class)
                .list();
    }

    private static String marks(int many) {
        return String.join(",", java.util.Collections.nCopies(many, "?"));
    }

    Optional<Kept> of(String id) {
        return db.sql("select posting, channel, attempts, first_tried_at, state, size from parcel where id = ?")
                .param(id)
                .query((row, n) -> {
                    long tried = row.getLong(4);
                    Instant first = row.wasNull() ? null : Instant.ofEpochMilli(tried);
                    return new Kept(
                            id,
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            first,
                            row.getString(5),
                            row.getInt(6));
                })
                .optional();
    }

    /** Counts the attempt; at the first one those who have left meanwhile fall out, and from then on nobody does. */
    List<Parcel.Recipient> begin(Kept parcel) {
        // First of all, because it holds the row against someone who takes theirs from the mailbox just now.
        db.sql("""
                update parcel set attempts = attempts + 1, first_tried_at = coalesce(first_tried_at, ?),
                size = case when first_tried_at is null then 0 else size end where id = ?
                """).params(clock.millis(), parcel.id()).update();
        if (parcel.firstTried() != null) {
            return recipients(parcel, "");
        }
        List<Parcel.Recipient> to = recipients(parcel, "and left_at is null");
        if (to.size() < parcel.size()) {
            db.sql("""
                    update mailbox set parcel = null, why = ? where parcel = ? and not exists (
                        select 1 from address where address.person = mailbox.person and channel = ? and left_at is null)
                    """).params(NOBODY_LEFT, parcel.id(), parcel.channel()).update();
        }
        return to;
    }

    /** In one row, because fetching one for each of 500 people is half of the work. */
    private List<Parcel.Recipient> recipients(Kept parcel, String only) {
        // A cross join, because SQLite takes the order it is written in; its own choice here is every address of the
        // door.
        return db
                .sql("""
                select string_agg(person || ' ' || external_id, ?) from (
                select mailbox.person, min(external_id) as external_id from mailbox cross join address
                where address.person = mailbox.person and address.channel = ? %s
                and parcel = ? group by mailbox.person
                union all select '', external_id from erased_recipient where parcel = ?) as recipient
                """.formatted(only))
                .params("\n", parcel.channel(), parcel.id(), parcel.id())
                .query(String.class)
                .optional()
                .stream()
                .flatMap(String::lines)
                .map(Parcels::recipient)
                .sorted(Comparator.comparing(
                                (Parcel.Recipient to) -> to.person().id())
                        .thenComparing(Parcel.Recipient::externalId))
                .toList();
    }

    private static Parcel.Recipient recipient(String line) {
        int space = line.indexOf(' ');
        return new Parcel.Recipient(new Person(line.substring(0, space)), line.substring(space + 1));
    }

    /** Frozen: so many are on their way. */
    void frozen(Kept parcel, int size) {
        db.sql("update parcel set size = ? where id = ?")
                .params(size, parcel.id())
                .update();
    }

    /** Leaves only the first so many in it; what the others were to get waits in their mailboxes. */
    List<Parcel.Recipient> trim(Kept parcel, List<Parcel.Recipient> to, int most) {
        List<Parcel.Recipient> first = to.subList(0, most);
        db.sql("update mailbox set parcel = null, why = ? where parcel = ? and person > ?")
                .params(
                        Postings.LIMIT,
                        parcel.id(),
                        most == 0 ? "" : first.getLast().person().id())
                .update();
        return first;
    }

    /** Whether something in it is no longer true, though the parcel itself is. */
    boolean stale(Kept parcel) {
        return db.sql("""
                select 1 from mailbox join posting on posting.id = mailbox.posting
                where mailbox.parcel = ? and mailbox.posting <> ? and until_at <= ? limit 1
                """)
                .params(parcel.id(), parcel.posting(), clock.millis())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The mailbox rows are not touched: what lies in a parcel that was tried is not given again. */
    void accepted(Kept parcel) {
        settle(parcel, ACCEPTED, null);
    }

    /** What it carried waits in the mailboxes, and for each it is known why. */
    void givenUp(Kept parcel, String why) {
        settle(parcel, GIVEN_UP, why);
        db.sql("update mailbox set parcel = null, why = ? where parcel = ?")
                .params(why, parcel.id())
                .update();
    }

    private void empty(Kept parcel) {
        db.sql("update mailbox set parcel = null where parcel = ?")
                .param(parcel.id())
                .update();
    }

    /** New parcels, with keys of their own, in place of one that was refused as a whole; who is in neither waits. */
    void split(Kept parcel, Posting posting, List<List<Parcel.Recipient>> halves) {
        settle(parcel, SPLIT, null);
        for (List<Parcel.Recipient> half : halves) {
            if (!half.isEmpty()) {
                String id = UUID.randomUUID().toString();
                db.sql("update mailbox set parcel = ? where parcel = ? and person >= ? and person <= ?")
                        .params(
                                id,
                                parcel.id(),
                                half.getFirst().person().id(),
                                half.getLast().person().id())
                        .update();
                // Who has left since is still in it: it is they who are looked for at the first attempt.
                add(new Made(id, parcel.posting(), parcel.channel(), size(id)), posting);
            }
        }
        empty(parcel);
    }

    /** Takes one person out, whom the door refused; what they were to get waits in their mailbox. */
    void drop(Kept parcel, Person person, String why) {
        db.sql("update mailbox set parcel = null, why = ? where parcel = ? and person = ?")
                .params(why, parcel.id(), person.id())
                .update();
    }

    private void settle(Kept parcel, String state, @Nullable String why) {
        db.sql("update parcel set state = ?, why = ?, settled_at = ? where id = ?")
                .params(state, why, clock.millis(), parcel.id())
                .update();
        db.sql("delete from erased_recipient where parcel = ?")
                .param(parcel.id())
                .update();
        if (!state.equals(SPLIT)) {
            db.sql("update posting set whose = null, messages = ? where id = ? and whose = ''")
                    .params(NO_WORDS, parcel.posting())
                    .update();
        }
    }
}
