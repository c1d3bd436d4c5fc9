package kairan.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kairan.conversation.Json;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for each person (未読の箱), in the store. What a parcel has begun to carry is not given a second time. */
@Repository
class Mailboxes {

    private static final String WAITING = """
            mailbox.person = ? and taken_at is null
            and exists (select 1 from posting where posting.id = mailbox.posting and posting.until_at > ? and due_at <= ?)
            and (mailbox.parcel is null or exists
                (select 1 from parcel where parcel.id = mailbox.parcel and parcel.first_tried_at is null))
            """;

    /** Where whoever it waits for was heard last. */
    private static final String LAST_DOOR = """
            select channel from address where address.person = mailbox.person and left_at is null
            order by heard_at desc, channel limit 1""";

    private final JdbcClient db;
    private final Clock clock;

    Mailboxes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void put(String posting, Person person) {
        db.sql("insert into mailbox (posting, person, put_at) values (?, ?, ?) on conflict do nothing")
                .params(posting, person.id(), clock.millis())
                .update();
    }

    /** What everybody was told and what still matters, for someone who was not there. */
    void putCurrent(Person person) {
        db.sql("""
                insert into mailbox (posting, person, put_at)
                select id, ?, ? from posting where audience = ? and until_at > ?
                on conflict do nothing
                """)
                .params(person.id(), clock.millis(), Everyone.NAME, clock.millis())
                .update();
    }

    int waiting(Person person) {
        return db.sql("select count(*) from mailbox where " + WAITING)
                .params(person.id(), clock.millis(), clock.millis())
                .query(Integer.class)
                .single();
    }

    /** Whether what was laid in under this cause still waits for somebody. */
    boolean holds(String cause) {
        return there(cause, "taken_at is null and until_at > ?", clock.millis());
    }

    boolean taken(String cause) {
        return there(cause, "taken_at > ?", 0L);
    }

    private boolean there(String cause, String how, long moment) {
        return db.sql("select 1 from posting join mailbox on mailbox.posting = posting.id where cause = ? and " + how
                        + " limit 1")
                .params(cause, moment)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What a round may bring one person, the oldest first, and where they are reached. */
    record Riding(Person person, String door, List<String> postings) {}

    /** Those of the people for whom something waits that no parcel brings, and who can be reached. */
    List<Riding> riding(List<Person> people) {
        String marks = String.join(",", Collections.nCopies(people.size(), "?"));
        List<Object> params = new ArrayList<>(people.stream().map(Person::id).toList());
        params.addAll(List.of(clock.millis(), clock.millis()));
        Map<String, Riding> riding = new LinkedHashMap<>();
        db.sql("select chosen.person, (" + Parcels.LAST_DOOR + ") as door, posting.id from mailbox chosen"
                        + " join posting on posting.id = chosen.posting where chosen.person in (" + marks + """
                        ) and taken_at is null and parcel is null and until_at > ? and due_at <= ? and push <> 'NEVER'
                        order by chosen.person, created_at, posting.id
                        """)
                .params(params)
                .query(row -> {
                    String door = row.getString(2);
                    if (door != null) {
                        String person = row.getString(1);
                        riding.computeIfAbsent(person, p -> new Riding(new Person(p), door, new ArrayList<>()))
                                .postings()
                                .add(row.getString(3));
                    }
                });
        return List.copyOf(riding.values());
    }

    /** Takes out the oldest; a row that lay in a parcel not yet tried leaves that parcel. */
    List<Message> take(Person person, int mostMessages) {
        record Waiting(String posting, List<Message> messages) {}
        List<Waiting> waiting = db.sql("""
                select posting, messages from mailbox join posting on posting.id = mailbox.posting
                where %s order by created_at, posting limit ?
                """.formatted(WAITING))
                .params(person.id(), clock.millis(), clock.millis(), mostMessages)
                .query((row, n) -> new Waiting(row.getString(1), Json.messages(row.getString(2))))
                .list();
        List<Message> taken = new ArrayList<>();
        for (Waiting one : waiting) {
            boolean fits = taken.isEmpty() || taken.size() + one.messages().size() <= mostMessages;
            if (fits && takeOut(one.posting(), person)) {
                taken.addAll(one.messages());
            }
        }
        return taken;
    }

    /**
     * Takes it out for those whose address is one of these at the door, who were heard there last (a page forgotten open
     * is no place to tell them), and whom no parcel brings it; all their addresses of these.
     */
    Set<String> takeAt(String posting, String door, List<String> addresses) {
        String reached = "from address where channel = ? and left_at is null and external_id in ("
                + String.join(",", Collections.nCopies(addresses.size(), "?")) + ")";
        List<Object> at = new ArrayList<>(List.of(door));
        at.addAll(addresses);
        List<Object> params = new ArrayList<>(List.of(clock.millis(), posting));
        params.addAll(at);
        params.add(door);
        Set<String> taken = new HashSet<>(db.sql("update mailbox set taken_at = ? where posting = ?"
                        + " and taken_at is null and parcel is null and person in (select person " + reached
                        + ") and (" + LAST_DOOR + ") = ? returning person")
                .params(params)
                .query(String.class)
                .list());
        Set<String> theirs = new LinkedHashSet<>();
        if (!taken.isEmpty()) {
            db.sql("select person, external_id " + reached).params(at).query(row -> {
                if (taken.contains(row.getString(1))) {
                    theirs.add(row.getString(2));
                }
            });
        }
        return theirs;
    }

    /** Takes out what waits about something the person has just been shown. */
    void takeAbout(Person person, String about) {
        db.sql("select posting from mailbox where posting in (select id from posting where about = ?) and " + WAITING)
                .params(about, person.id(), clock.millis(), clock.millis())
                .query(String.class)
                .list()
                .forEach(posting -> takeOut(posting, person));
    }

    /** False if a courier has just begun to carry it. */
    boolean takeOut(String posting, Person person) {
        // Changes nothing, but holds the row, so that no courier begins before this turn is over.
        db.sql("""
                update parcel set state = state where first_tried_at is null
                and id = (select parcel from mailbox where posting = ? and person = ?)
                """).params(posting, person.id()).update();
        // A parcel with several postings has one text; who knows a part of it already is not brought the whole.
        db.sql("""
                update mailbox set parcel = null where person = ? and exists
                    (select 1 from parcel where parcel.id = mailbox.parcel and first_tried_at is null)
                and parcel = (select of_this.parcel from mailbox of_this where of_this.posting = ? and of_this.person = ?)
                """).params(person.id(), posting, person.id()).update();
        return db.sql("update mailbox set taken_at = ?, parcel = null where posting = ? and " + WAITING)
                        .params(clock.millis(), posting, person.id(), clock.millis(), clock.millis())
                        .update()
                == 1;
    }
}
