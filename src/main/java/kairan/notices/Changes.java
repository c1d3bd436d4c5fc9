package kairan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections and cancellations of notices, in the store. */
@Repository
class Changes {

    private static final String SELECT =
            "select id, notice, kind, facts, reason, sender, tries, due_at from notice_change ";

    private final JdbcClient db;
    private final Clock clock;

    Changes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The one of that notice that people cannot see yet. */
    Optional<Change> pending(Notice notice) {
        return db.sql(SELECT + "where notice = ? and due_at > ? order by due_at, id limit 1")
                .params(notice.id(), clock.millis())
                .query(Changes::change)
                .optional();
    }

    /** Those that people can see. */
    List<Change> told(Notice notice) {
        return db.sql(SELECT + "where notice = ? and due_at <= ? order by due_at, id")
                .params(notice.id(), clock.millis())
                .query(Changes::change)
                .list();
    }

    /** The notices of which people have been told since then that they are cancelled. */
    List<String> cancelledSince(Instant moment) {
        return db.sql("select notice from notice_change where due_at > ? and due_at <= ? and kind = ?")
                .params(moment.toEpochMilli(), clock.millis(), Change.Kind.CANCELLATION.name())
                .query(String.class)
                .list();
    }

    Change add(
            Notice notice,
            Change.Kind kind,
            Map<Fact, String> facts,
            String reason,
            @Nullable Person sender,
            Instant due) {
        String id = Ids.next();
        db.sql(
                        "insert into notice_change (id, notice, kind, facts, reason, sender, due_at) values (?, ?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(notice.id())
                .param(kind.name())
                .param(Json.of(Notices.named(facts)))
                .param(reason)
                .param(sender == null ? null : sender.id())
                .param(due.toEpochMilli())
                .update();
        return new Change(id, notice.id(), kind, facts, reason, sender, 0, due);
    }

    /** It says this, from that moment on; posted anew under another cause. */
    Change again(Change change, Map<Fact, String> facts, Instant due) {
        db.sql("update notice_change set facts = ?, due_at = ?, tries = tries + 1 where id = ?")
                .params(Json.of(Notices.named(facts)), due.toEpochMilli(), change.id())
                .update();
        return new Change(
                change.id(),
                change.notice(),
                change.kind(),
                facts,
                change.reason(),
                change.sender(),
                change.tries() + 1,
                due);
    }

    void takeBack(Change change) {
        db.sql("delete from notice_change where id = ?").param(change.id()).update();
    }

    private static Change change(ResultSet row, int n) throws SQLException {
        String sender = row.getString("sender");
        return new Change(
                row.getString("id"),
                row.getString("notice"),
                Change.Kind.valueOf(row.getString("kind")),
                Notices.facts(row.getString("facts")),
                row.getString("reason"),
                sender == null ? null : new Person(sender),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("due_at")));
    }
}
