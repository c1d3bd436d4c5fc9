package kairan.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has come in at the doors: kept before it is acknowledged, heard once, blanked when its turn is done, its id kept some days. */
@Repository
public class Inbox {

    /** With this before its id, a message that is taken back stands in the inbox as the message of the taking back. */
    public static final String TAKEN_BACK = "unsent:";

    private static final int MOST_TRIES = 3;

    private final JdbcClient db;
    private final Clock clock;

    public Inbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps the event; false if one of this id was kept before. */
    public boolean keep(Heard heard) {
        return db.sql("""
                insert into inbox (id, channel, external_id, said_at, arrived_at, body, message)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do nothing
                """)
                        .params(
                                heard.id(),
                                heard.from().channel(),
                                heard.from().externalId(),
                                heard.at().toEpochMilli(),
                                clock.millis(),
                                heard.body(),
                                heard.message())
                        .update()
                == 1;
    }

    /** The moment of what comes from there now: not before what still waits, also when the clock was put back meanwhile. */
    public Instant momentOf(Address from) {
        return db.sql("select max(said_at) from inbox where channel = ? and external_id = ? and done_at is null")
                .params(from.channel(), from.externalId())
                .query((row, n) -> Instant.ofEpochMilli(Math.max(row.getLong(1), clock.millis())))
                .single();
    }

    /** What this person did first of all that is still to be heard. */
    Optional<Heard> next(Address from) {
        return db.sql("""
                select id, said_at, body, message, exists (select 1 from inbox as back
                    where back.channel = inbox.channel and back.message = ? || inbox.message)
                from inbox where channel = ? and external_id = ? and done_at is null order by said_at, id limit 1
                """)
                .params(TAKEN_BACK, from.channel(), from.externalId())
                .query((row, n) -> new Heard(
                        row.getString(1),
                        from,
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .optional();
    }

    /** The id of the event with which the door's message came, as long as the inbox remembers it. */
    public Optional<String> eventOf(String channel, String message) {
        return db.sql("select id from inbox where channel = ? and message = ? order by arrived_at desc limit 1")
                .params(channel, message)
                .query(String.class)
                .optional();
    }

    void done(Heard heard) {
        db.sql("update inbox set done_at = ?, body = null, external_id = '' where id = ?")
                .params(clock.millis(), heard.id())
                .update();
    }

    /** Counts a failed turn; true if it was the last one allowed. */
    boolean failed(Heard heard) {
        return db.sql("update inbox set tries = tries + 1 where id = ? returning tries")
                        .param(heard.id())
                        .query(Integer.class)
                        .single()
                >= MOST_TRIES;
    }

    /** Somebody whose words wait: how many, and how long the longest is. */
    record Waiting(Address from, int events, int longest) {}

    /** Whose words have waited since before that moment, the longest waiting first. */
    List<Waiting> waiting(Instant before, int most) {
        return db.sql("""
                select channel, external_id, count(*), max(length(body)) from inbox
                where done_at is null and arrived_at < ?
                group by channel, external_id order by min(arrived_at) limit ?
                """)
                .params(before.toEpochMilli(), most)
                .query((row, n) ->
                        new Waiting(new Address(row.getString(1), row.getString(2)), row.getInt(3), row.getInt(4)))
                .list();
    }

    void forget(Instant before) {
        db.sql("delete from inbox where done_at is not null and arrived_at < ?")
                .param(before.toEpochMilli())
                .update();
    }

    /** What the person said and nobody has heard yet is heard by nobody; its ids stay, so that nothing comes a second time. */
    void erase(Person person) {
        db.sql("""
                update inbox set done_at = ?, body = null, external_id = ''
                where done_at is null and exists (select 1 from address where address.channel = inbox.channel
                    and address.external_id = inbox.external_id and person = ?)
                """).params(clock.millis(), person.id()).update();
    }
}
