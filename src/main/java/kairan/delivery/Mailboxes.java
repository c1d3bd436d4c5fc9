package kairan.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
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
            and exists (select 1 from posting where posting.id = mailbox.posting and posting.until_at > ?)
            and (mailbox.parcel is null or exists
                (select 1 from parcel where parcel.id = mailbox.parcel and parcel.first_tried_at is null))
            """;

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
                .params(person.id(), clock.millis())
                .query(Integer.class)
                .single();
    }

    /** Takes out the oldest; a row that lay in a parcel not yet tried leaves that parcel. */
    List<Message> take(Person person, int mostMessages) {
        record Waiting(String posting, List<Message> messages) {}
        List<Waiting> waiting = db.sql("""
                select posting, messages from mailbox join posting on posting.id = mailbox.posting
                where %s order by created_at, posting limit ?
                """.formatted(WAITING))
                .params(person.id(), clock.millis(), mostMessages)
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

    /** Takes out what waits about something the person has just been shown. */
    void takeAbout(Person person, String about) {
        db.sql("select posting from mailbox where posting in (select id from posting where about = ?) and " + WAITING)
                .params(about, person.id(), clock.millis())
                .query(String.class)
                .list()
                .forEach(posting -> takeOut(posting, person));
    }

    /** False if a courier has just begun to carry it. */
    private boolean takeOut(String posting, Person person) {
        // Changes nothing, but holds the row, so that no courier begins before this turn is over.
        db.sql("""
                update parcel set state = state where first_tried_at is null
                and id = (select parcel from mailbox where posting = ? and person = ?)
                """).params(posting, person.id()).update();
        return db.sql("update mailbox set taken_at = ?, parcel = null where posting = ? and " + WAITING)
                        .params(clock.millis(), posting, person.id(), clock.millis())
                        .update()
                == 1;
    }
}
