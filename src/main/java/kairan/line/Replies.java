package kairan.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import kairan.conversation.Json;
import kairan.conversation.Message;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers on their way back, in the store: written in the turn, marked before they are tried, gone when it is known how that went. */
@Repository
@WhenOpen
class Replies {

    /** LINE takes a token for a minute after the webhook, and says not to rely on the whole of it. */
    static final Duration TOKEN_LASTS = Duration.ofSeconds(50);

    private static final RowMapper<Reply> REPLY = (row, n) -> new Reply(
            row.getString("id"),
            new Address(Line.NAME, row.getString("external_id")),
            row.getString("token"),
            row.getString("messages"));

    private final JdbcClient db;
    private final Clock clock;

    Replies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void keep(Heard heard, String token, Instant arrived, List<Message> messages) {
        db.sql("insert into reply (id, external_id, token, messages, expires_at) values (?, ?, ?, ?, ?)")
                .params(
                        heard.id(),
                        heard.from().externalId(),
                        token,
                        Json.of(messages),
                        arrived.plus(TOKEN_LASTS).toEpochMilli())
                .update();
    }

    /** The event came again: its token counts from now, if it has not been used. */
    void renew(String id) {
        db.sql("update reply set expires_at = ? where id = ? and tried_at is null")
                .params(clock.instant().plus(TOKEN_LASTS).toEpochMilli(), id)
                .update();
    }

    /** Marks as tried, and gives, what can still be sent; no two callers ever get the same. */
    List<Reply> claim(int most) {
        return db.sql("""
            update reply set tried_at = ? where tried_at is null and id in (
                select id from reply where tried_at is null and expires_at > ? order by expires_at, id limit ?)
            returning id, external_id, token, messages
            """)
                .params(clock.millis(), clock.millis(), most)
                .query(REPLY)
                .list();
    }

    void forget(Collection<String> ids) {
        db.sql("delete from reply where id in (:ids)").param("ids", ids).update();
    }

    /** Takes out what was never tried and can no longer be sent. */
    List<Reply> takeExpired(int most) {
        return db.sql("""
            delete from reply where tried_at is null and id in (
                select id from reply where tried_at is null and expires_at <= ? order by expires_at, id limit ?)
            returning id, external_id, token, messages
            """).params(clock.millis(), most).query(REPLY).list();
    }

    /** Forgets what was tried before that moment and whose outcome nobody will ever know; how many. */
    int forgetTriedBefore(Instant moment) {
        return db.sql("delete from reply where tried_at < ?")
                .param(moment.toEpochMilli())
                .update();
    }
}
