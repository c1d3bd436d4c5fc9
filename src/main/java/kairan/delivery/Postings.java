package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be said unasked, in the store; takes part in the transaction of its cause. */
@Repository
public class Postings {

    /** A posting as it lies in the store, with the id of the last person it was cut for. */
    record Kept(
            String id,
            Posting posting,
            String cutAfter,
            @Nullable String stopped) {}

    private final JdbcClient db;
    private final Clock clock;
    private final SchedulerClient scheduler;

    Postings(JdbcClient db, Clock clock, @Lazy SchedulerClient scheduler) {
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** Posts it once: false if its cause has posted before; then it may only matter longer again (it had been withdrawn). */
    public boolean post(Posting posting) {
        String id = Ids.next();
        boolean first = add(id, posting);
        if (first) {
            scheduler.scheduleIfNotExists(Tasks.CUT.instance(id).build(), clock.instant());
        } else {
            matterAgain(posting);
        }
        return first;
    }

    private void matterAgain(Posting posting) {
        db.sql("update posting set until_at = ? where cause = ? and until_at < ?")
                .params(
                        posting.until().toEpochMilli(),
                        posting.cause(),
                        posting.until().toEpochMilli())
                .update();
    }

    /** Keeps the row alone, for somebody who puts it into mailboxes by hand. */
    boolean add(String id, Posting posting) {
        return db.sql("""
                insert into posting (id, cause, audience, about, pushed, messages, created_at, until_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (cause) do nothing
                """)
                        .params(
                                id,
                                posting.cause(),
                                posting.audience(),
                                posting.about(),
                                posting.pushed() ? 1 : 0,
                                Json.of(posting.messages()),
                                clock.millis(),
                                posting.until().toEpochMilli())
                        .update()
                == 1;
    }

    public boolean posted(String cause) {
        return db.sql("select 1 from posting where cause = ?")
                .param(cause)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Optional<Kept> of(String id) {
        return db.sql("""
                select cause, audience, about, pushed, messages, until_at, cut_after, stopped from posting where id = ?
                """)
                .param(id)
                .query((row, n) -> new Kept(
                        id,
                        new Posting(
                                row.getString("cause"),
                                row.getString("audience"),
                                row.getString("about"),
                                row.getInt("pushed") == 1,
                                Json.messages(row.getString("messages")),
                                Instant.ofEpochMilli(row.getLong("until_at"))),
                        row.getString("cut_after"),
                        row.getString("stopped")))
                .optional();
    }

    /** False if it has been cut further meanwhile. */
    boolean cutUpTo(Kept posting, Person person) {
        return db.sql("update posting set cut_after = ? where id = ? and cut_after = ?")
                        .params(person.id(), posting.id(), posting.cutAfter())
                        .update()
                == 1;
    }

    /** What was said about it is true no longer: whoever has not been told yet is not told any more. */
    public void withdraw(String about) {
        db.sql("update posting set until_at = ? where about = ? and until_at > ?")
                .params(clock.millis(), about, clock.millis())
                .update();
    }

    /** No further parcel of it is brought anywhere; what is not out yet waits in the mailboxes. */
    void stop(String id, String why) {
        db.sql("update posting set stopped = ? where id = ?").params(why, id).update();
    }
}
