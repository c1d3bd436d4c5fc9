package kairan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Corrections and cancellations of notices, in the store. */
@Repository
class Changes {

    private static final String SELECT =
            "select id, notice, kind, facts, reason, sender, held, tries, due_at from notice_change ";

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

    Optional<Change> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Changes::change).optional();
    }

    /** Those of that notice that staff are to look at, or have stopped. */
    List<Change> held(Notice notice) {
        return db.sql(SELECT + "where notice = ? and held is not null order by id")
                .param(notice.id())
                .query(Changes::change)
                .list();
    }

    /** @param writer who writes it, in the talk or at the desk */
    Change add(Change change, String writer) {
        Person sender = change.sender();
        db.sql("""
                insert into notice_change (id, notice, kind, facts, reason, sender, due_at, held, writer, written_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .param(change.id())
                .param(change.notice())
                .param(change.kind().name())
                .param(Json.of(Notices.named(change.facts())))
                .param(change.reason())
                .param(sender == null ? null : sender.id())
                .param(change.due().toEpochMilli())
                .param(change.held())
                .param(writer)
                .param(clock.millis())
                .update();
        return change;
    }

    /** It is as it says now, and is posted anew under another cause. */
    Change keep(Change again) {
        db.sql("update notice_change set facts = ?, held = ?, due_at = ?, tries = ? where id = ?")
                .param(Json.of(Notices.named(again.facts())))
                .param(again.held())
                .param(again.due().toEpochMilli())
                .param(again.tries())
                .param(again.id())
                .update();
        return again;
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
                row.getString("held"),
                row.getInt("tries"),
                Instant.ofEpochMilli(row.getLong("due_at")));
    }
}
