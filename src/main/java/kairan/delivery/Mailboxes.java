package kairan.delivery;

import java.time.Clock;
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
            mailbox.person = ? and taken_at is null and (mailbox.parcel is null or exists
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
                .param(person.id())
                .query(Integer.class)
                .single();
    }

    /** Takes out the oldest; a row that lay in a parcel not yet tried leaves that parcel. */
    List<Message> take(Person person, int mostMessages) {
        record Waiting(String posting, List<Message> messages) {}
        List<Waiting> waiting = db.sql("""
                select posting, messages from mailbox join posting on posting.id = mailbox.posting
                where %s order by put_at, posting limit ?
                """.formatted(WAITING))
                .params(person.id(), mostMessages)
                .query((row, n) -> new Waiting(row.getString(1), Json.messages(row.getString(2))))
                .list();
        List<Message> taken = new java.util.ArrayList<>();
        for (Waiting one : waiting) {
            if (taken.isEmpty() || taken.size() + one.messages().size() <= mostMessages) {
                taken.addAll(one.messages());
                db.sql("update mailbox set taken_at = ?, parcel = null where posting = ? and person = ?")
                        .params(clock.millis(), one.posting(), person.id())
                        .update();
            }
        }
        return taken;
    }
}
