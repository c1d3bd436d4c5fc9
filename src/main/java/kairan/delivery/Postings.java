package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Lately;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is to be said unasked, in the store; takes part in the transaction of its cause. */
@Repository
public class Postings {

    /** An audience is looked for so long before its posting is due, so that whoever is in it then is meant. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** A posting as it lies in the store, with the id of the last person it was cut for, and whether all were found. */
    record Kept(
            String id,
            Posting posting,
            String cutAfter,
            @Nullable String stopped,
            boolean found) {

        /** The month's limit stops it only where people are counted. */
        boolean stoppedAt(boolean countedDoor) {
            return stopped != null && (countedDoor || !stopped.equals(LIMIT));
        }
    }

    static final String LIMIT = "monthly limit";

    private static final String TAKEN_BACK = "taken back";

    // The words of a notice are read for each of its thousand parcels.
    private static final Lately<String, List<Message>> WORDS = new Lately<>(20);

    private final JdbcClient db;
    private final Clock clock;
    private final SchedulerClient scheduler;

    Postings(JdbcClient db, Clock clock, @Lazy SchedulerClient scheduler) {
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /**
     * Posts it once: false if its cause has posted before; then it may only matter longer again (it had been withdrawn),
     * and whoever has not been told yet is told what holds now.
     */
    public boolean post(Posting posting) {
        String id = Ids.next();
        boolean first = add(id, posting);
        if (first) {
            Instant ahead = posting.from().minus(AHEAD);
            scheduler.scheduleIfNotExists(
                    Tasks.CUT
                            .instance(id)
                            .priority(Tasks.priority(posting.push()))
                            .build(),
                    ahead.isAfter(clock.instant()) ? ahead : clock.instant());
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
        String words = Json.of(posting.messages());
        db.sql("update posting set messages = ? where cause = ? and messages <> ?")
                .params(words, posting.cause(), words)
                .update();
    }

    /** Keeps the row alone, for somebody who puts it into mailboxes by hand. */
    boolean add(String id, Posting posting) {
        return db.sql("""
                insert into posting
                (id, cause, audience, about, push, messages, created_at, until_at, due_at, body, sender)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (cause) do nothing
                """)
                        .param(id)
                        .param(posting.cause())
                        .param(posting.audience())
                        .param(posting.about())
                        .param(posting.push().name())
                        .param(Json.of(posting.messages()))
                        .param(clock.millis())
                        .param(posting.until().toEpochMilli())
                        .param(Math.max(posting.from().toEpochMilli(), clock.millis()))
                        .param(posting.body())
                        .param(
                                posting.sender() == null
                                        ? null
                                        : posting.sender().id())
                        .update()
                == 1;
    }

    /** What waits for rounds, or for one person until they talk, and has come out since then; the oldest first. */
    List<Kept> outSince(Instant moment) {
        return select("""
                (push = 'ROUND' and audience <> 'bundle' or push = 'NEVER' and audience = 'one') and due_at > ? and due_at <= ? and until_at > ?
                and stopped is null order by due_at, id
                """, moment.toEpochMilli(), clock.millis(), clock.millis())
                .list();
    }

    /** It holds words for this person alone. */
    void isFor(String cause, String person) {
        db.sql("update posting set whose = ? where cause = ?")
                .params(person, cause)
                .update();
    }

    public boolean posted(String cause) {
        return db.sql("select 1 from posting where cause = ?")
                .param(cause)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What was said about something, and to which audience. */
    public record Posted(Instant at, String audience, List<Message> messages) {

        public Posted {
            messages = List.copyOf(messages);
        }
    }

    /** All that was posted about it, in its order; without what was taken back. */
    public List<Posted> about(String about) {
        return db.sql("""
                select created_at, audience, messages from posting
                where about = ? and (stopped is null or stopped <> ?) order by created_at, id
                """)
                .params(about, TAKEN_BACK)
                .query((row, n) -> new Posted(
                        Instant.ofEpochMilli(row.getLong(1)), row.getString(2), Json.messages(row.getString(3))))
                .list();
    }

    Optional<Kept> of(String id) {
        return one("id", id);
    }

    Optional<Kept> ofCause(String cause) {
        return one("cause", cause);
    }

    private Optional<Kept> one(String column, String value) {
        return select(column + " = ?", value).optional();
    }

    private JdbcClient.MappedQuerySpec<Kept> select(String where, Object... params) {
        return db.sql("""
                select id, cause, audience, about, push, messages, until_at, due_at, body, sender, cut_after, stopped,
                cut_at is not null as found from posting where %s
                """.formatted(where))
                .params(params)
                .query((row, n) -> new Kept(
                        row.getString("id"),
                        posting(row),
                        row.getString("cut_after"),
                        row.getString("stopped"),
                        row.getBoolean("found")));
    }

    private static Posting posting(ResultSet row) throws SQLException {
        String sender = row.getString("sender");
        return new Posting(
                row.getString("cause"),
                row.getString("audience"),
                row.getString("about"),
                Push.valueOf(row.getString("push")),
                WORDS.of(row.getString("messages"), Json::messages),
                Instant.ofEpochMilli(row.getLong("until_at")),
                Instant.ofEpochMilli(row.getLong("due_at")),
                row.getString("body"),
                sender == null ? null : new Person(sender));
    }

    /** False if it has been cut further meanwhile. */
    boolean cutUpTo(Kept posting, String person) {
        return db.sql("update posting set cut_after = ? where id = ? and cut_after = ?")
                        .params(person, posting.id(), posting.cutAfter())
                        .update()
                == 1;
    }

    /** Everybody it is meant for has been found. */
    void cutWhole(Kept posting) {
        db.sql("update posting set cut_at = ? where id = ? and cut_at is null")
                .params(clock.millis(), posting.id())
                .update();
    }

    /** Takes it back before it is due (取り消し): true if nobody has seen it, false if it is too late for that. */
    public boolean takeBack(String cause) {
        return db.sql("""
                update posting set stopped = ?, until_at = due_at where cause = ? and due_at > ? and stopped is null
                """).params(TAKEN_BACK, cause, clock.millis()).update() == 1;
    }

    /** Whether it was taken back in time. */
    public boolean takenBack(String cause) {
        return db.sql("select 1 from posting where cause = ? and stopped = ?")
                .params(cause, TAKEN_BACK)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What was said for this cause is true no longer: whoever has not been told yet is not told any more. */
    public void over(String cause) {
        db.sql("update posting set until_at = ? where cause = ? and until_at > ?")
                .params(clock.millis(), cause, clock.millis())
                .update();
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
