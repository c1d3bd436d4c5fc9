package kairan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices, drafts and sent ones, in the store. */
@Repository
class Notices {

    private static final String SELECT =
            "select id, kind, body, sender, facts, whom, listed, state, tries, due_at from notice ";
    private static final String DRAFT = "draft";
    private static final String SENT = "sent";

    private final JdbcClient db;
    private final Clock clock;

    Notices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new draft; the one they had not finished before goes. */
    Notice begin(Person sender, Kind kind, @Nullable String body) {
        db.sql("delete from notice where sender = ? and state = ?")
                .params(sender.id(), DRAFT)
                .update();
        String id = Ids.next();
        db.sql("insert into notice (id, kind, body, sender, facts, state, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), body, sender.id(), Json.of(Map.of()), DRAFT, clock.millis())
                .update();
        return find(id).orElseThrow();
    }

    Optional<Notice> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Notices::notice).optional();
    }

    /** The draft of that id, if it is theirs and not sent. */
    Optional<Notice> draft(String id, Person sender) {
        return find(id).filter(notice -> notice.isBy(sender) && !notice.sent());
    }

    /** The fact as it stands from now on, in a draft. */
    void tell(Notice notice, Fact fact, String value) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        find(notice.id()).ifPresent(now -> facts.putAll(now.facts()));
        facts.put(fact, value);
        Map<String, String> named = new LinkedHashMap<>();
        facts.forEach((key, said) -> named.put(key.name(), said));
        db.sql("update notice set facts = ? where id = ? and state = ?")
                .params(Json.of(named), notice.id(), DRAFT)
                .update();
    }

    void address(Notice notice, Whom whom) {
        db.sql("update notice set whom = ?, listed = ? where id = ? and state = ?")
                .params(whom.toString(), whom.whole(notice.body()), notice.id(), DRAFT)
                .update();
    }

    /** Whether anybody may read it on the page. */
    void list(Notice notice, boolean listed) {
        db.sql("update notice set listed = ? where id = ?")
                .params(listed, notice.id())
                .update();
    }

    void drop(Notice notice) {
        db.sql("delete from notice where id = ? and state = ?")
                .params(notice.id(), DRAFT)
                .update();
    }

    /** From then on people see it; false if it is no draft any more. */
    boolean send(Notice notice, Instant due) {
        return db.sql("update notice set state = ?, due_at = ? where id = ? and state = ?")
                        .params(SENT, due.toEpochMilli(), notice.id(), DRAFT)
                        .update()
                == 1;
    }

    /** A draft again. */
    void takeBack(Notice notice) {
        db.sql("update notice set state = ?, due_at = null, tries = tries + 1 where id = ?")
                .params(DRAFT, notice.id())
                .update();
    }

    /** How many they have sent since then. */
    int sent(Person sender, Instant since) {
        return db.sql("select count(*) from notice where sender = ? and due_at > ?")
                .params(sender.id(), since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** What that body (null: the town) has sent, the newest first. */
    List<Notice> sent(@Nullable String body, int most) {
        String whose = body == null ? "body is null" : "body = ?";
        return db.sql(SELECT + "where " + whose + " and due_at <= ? order by due_at desc, id limit ?")
                .params(body == null ? List.of(clock.millis(), most) : List.of(body, clock.millis(), most))
                .query(Notices::notice)
                .list();
    }

    /** What anybody may read, the newest first. */
    List<Notice> listed(int most) {
        return db.sql(SELECT + "where listed and due_at <= ? order by due_at desc, id limit ?")
                .params(clock.millis(), most)
                .query(Notices::notice)
                .list();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Json.texts(row.getString("facts")).forEach((key, said) -> facts.put(Fact.valueOf(key), said));
        String sender = row.getString("sender");
        String whom = row.getString("whom");
        long due = row.getLong("due_at");
        return new Notice(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("body"),
                sender == null ? null : new Person(sender),
                facts,
                whom == null ? null : Whom.read(whom),
                row.getBoolean("listed"),
                row.getString("state").equals(SENT),
                row.getInt("tries"),
                due == 0 ? null : Instant.ofEpochMilli(due));
    }
}
