package kairan.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices, drafts and sent ones, in the store; each reads as it was last corrected. */
@Repository
class Notices {

    /** So long somebody may agree to an urgent one; then it is a draft again. */
    static final Duration AGREEING = Duration.ofHours(2);

    private static final String LATEST =
            " from notice_change where notice_change.notice = notice.id and notice_change.due_at <= ?"
                    + " order by notice_change.due_at desc, notice_change.id limit 1) ";
    private static final String SELECT = "select id, kind, body, sender, facts, whom, listed, urgent, state, tries,"
            + " due_at, held, model, saved, (select facts" + LATEST + "as new_facts, (select kind" + LATEST
            + "as change, (select reason" + LATEST + "as reason, (select due_at" + LATEST
            + "as changed_at from notice ";
    private static final String SHOWN = "due_at <= ? and held is null ";

    private final JdbcClient db;
    private final Clock clock;

    Notices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new draft; the one they had not finished before goes. */
    Notice begin(Person sender, Kind kind, @Nullable String body) {
        select("where sender = ? and state = ?", sender.id(), State.DRAFT.value())
                .forEach(this::drop);
        String id = Ids.next();
        db.sql("insert into notice (id, kind, body, sender, facts, state, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id, kind.name(), body, sender.id(), Json.of(Map.of()), State.DRAFT.value(), clock.millis())
                .update();
        return find(id).orElseThrow();
    }

    Optional<Notice> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    /** Those of these ids that there are, by id. */
    Map<String, Notice> all(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : select("where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray())
                        .stream()
                        .collect(Collectors.toMap(Notice::id, notice -> notice));
    }

    /** The draft of that id, if it is theirs and not sent. */
    Optional<Notice> draft(String id, Person sender) {
        lapse();
        return find(id).filter(notice -> notice.isBy(sender) && notice.state() == State.DRAFT);
    }

    /** Urgent ones to which nobody agreed in time are drafts again. */
    void lapse() {
        db.sql("update notice set state = ?, urgent = ?, tries = tries + 1 where state = ? and said_at <= ?")
                .params(
                        State.DRAFT.value(),
                        false,
                        State.ASKED.value(),
                        clock.instant().minus(AGREEING).toEpochMilli())
                .update();
    }

    /** The fact as it stands from now on, in a draft. */
    void tell(Notice notice, Fact fact, String value) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        find(notice.id()).ifPresent(now -> facts.putAll(now.facts()));
        facts.put(fact, value);
        keep(notice, facts);
    }

    private void keep(Notice notice, Map<Fact, String> facts) {
        db.sql("update notice set facts = ? where id = ? and state = ?")
                .params(Json.of(named(facts)), notice.id(), State.DRAFT.value())
                .update();
    }

    /** Takes over the words of an earlier one; its days are to be asked anew. */
    void copy(Notice draft, Notice model) {
        keep(draft, model.lasting());
        db.sql("update notice set model = ? where id = ?")
                .params(model.id(), draft.id())
                .update();
    }

    static Map<String, String> named(Map<Fact, String> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(fact -> fact.getKey().name(), Map.Entry::getValue));
    }

    static Map<Fact, String> facts(String json) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Json.texts(json).forEach((key, said) -> facts.put(Fact.valueOf(key), said));
        return facts;
    }

    void address(Notice notice, Whom whom) {
        db.sql("update notice set whom = ?, listed = ? where id = ? and state = ?")
                .params(whom.toString(), whom.whole(notice.body()), notice.id(), State.DRAFT.value())
                .update();
    }

    /** Whether anybody may read it on the page. */
    void list(Notice notice, boolean listed) {
        db.sql("update notice set listed = ? where id = ?")
                .params(listed, notice.id())
                .update();
    }

    void save(Notice notice, boolean saved) {
        db.sql("update notice set saved = ? where id = ?")
                .params(saved, notice.id())
                .update();
    }

    void drop(Notice notice) {
        for (String table : List.of("contact", "attachment", "attachment_key", "sample")) {
            db.sql("delete from %s where notice in (select id from notice where id = ? and state = ?)".formatted(table))
                    .params(notice.id(), State.DRAFT.value())
                    .update();
        }
        db.sql("delete from notice where id = ? and state = ?")
                .params(notice.id(), State.DRAFT.value())
                .update();
    }

    /** From then on people see it; false if it was sent before. */
    boolean send(Notice notice, Instant due) {
        return db.sql("update notice set state = ?, due_at = ?, held = null, said_at = coalesce(said_at, ?)"
                                + " where id = ? and state <> ?")
                        .params(State.SENT.value(), due.toEpochMilli(), clock.millis(), notice.id(), State.SENT.value())
                        .update()
                == 1;
    }

    /** Waits for a second person; false if it is no draft any more. */
    boolean ask(Notice draft) {
        return db.sql("update notice set state = ?, urgent = ?, said_at = ? where id = ? and state = ?")
                        .params(State.ASKED.value(), true, clock.millis(), draft.id(), State.DRAFT.value())
                        .update()
                == 1;
    }

    /** Its sender is staff, who need nobody to agree. */
    void hurry(Notice draft) {
        db.sql("update notice set urgent = ? where id = ? and state = ?")
                .params(true, draft.id(), State.DRAFT.value())
                .update();
    }

    /** Waits for staff, with the moment its sender chose. */
    void keepForStaff(Notice draft, String reason, @Nullable Instant wanted) {
        db.sql("update notice set state = ?, held = ?, wanted_at = ?, said_at = ? where id = ? and state = ?")
                .param(State.HELD.value())
                .param(reason)
                .param(wanted == null ? null : wanted.toEpochMilli())
                .param(clock.millis())
                .param(draft.id())
                .param(State.DRAFT.value())
                .update();
    }

    /** The moment its sender chose before it was held. */
    Optional<Instant> wanted(Notice notice) {
        return db.sql("select wanted_at from notice where id = ? and wanted_at is not null")
                .param(notice.id())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }

    /** Staff hold it for that reason; null lets it go. */
    void hold(Notice notice, @Nullable String reason) {
        db.sql("update notice set held = ? where id = ?")
                .param(reason)
                .param(notice.id())
                .update();
    }

    /** Sent a second time, at that moment, under another cause. */
    void sendAgain(Notice notice, Instant due) {
        db.sql("update notice set due_at = ?, tries = tries + 1 where id = ?")
                .params(due.toEpochMilli(), notice.id())
                .update();
    }

    /** A draft again; that it was said is not counted. */
    void takeBack(Notice notice) {
        db.sql("update notice set state = ?, urgent = ?, held = null, due_at = null, said_at = null, tries = tries + 1"
                        + " where id = ?")
                .params(State.DRAFT.value(), false, notice.id())
                .update();
    }

    /** How many they have sent since then, or asked others to let them send. */
    int sent(Person sender, Instant since) {
        return db.sql("select count(*) from notice where sender = ? and said_at > ?")
                .params(sender.id(), since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** What that body (null: the town) has sent, the newest first. */
    List<Notice> sent(@Nullable String body, int most) {
        return ofBody(body, "and due_at <= ? order by due_at desc, id limit ?", clock.millis(), most);
    }

    /** The same with what waits for its time, for a second person, or for staff. */
    List<Notice> said(@Nullable String body, int most) {
        lapse();
        return ofBody(body, "and state <> 'draft' order by coalesce(due_at, said_at) desc, id limit ?", most);
    }

    /** The same of everybody. */
    List<Notice> said(int most) {
        lapse();
        return select("where state <> 'draft' order by coalesce(due_at, said_at) desc, id limit ?", most);
    }

    /** What that body has sent of a kind, saved texts with it, since then. */
    List<Notice> earlier(@Nullable String body, Kind kind, Instant since) {
        return ofBody(
                body,
                "and kind = ? and " + SHOWN + "and due_at > ? order by due_at desc, id limit 200",
                kind.name(),
                clock.millis(),
                since.toEpochMilli());
    }

    private List<Notice> ofBody(@Nullable String body, String rest, Object... params) {
        if (body == null) {
            return select("where body is null " + rest, params);
        }
        List<Object> all = new ArrayList<>(List.of(body));
        all.addAll(Arrays.asList(params));
        return select("where body = ? " + rest, all.toArray());
    }

    /** What anybody may read, the newest first. */
    List<Notice> listed(int most) {
        return select("where listed and " + SHOWN + "order by due_at desc, id limit ?", clock.millis(), most);
    }

    /** The same of one association or group. */
    List<Notice> listed(String body, int most) {
        return select(
                "where listed and body = ? and " + SHOWN + "order by due_at desc, id limit ?",
                body,
                clock.millis(),
                most);
    }

    /** The same of what went out between these moments. */
    List<Notice> listed(Instant from, Instant to, int most) {
        return select(
                "where listed and " + SHOWN + "and due_at >= ? and due_at < ? order by due_at desc, id limit ?",
                clock.millis(),
                from.toEpochMilli(),
                to.toEpochMilli(),
                most);
    }

    /** What people can see, the newest first. */
    List<Notice> shown(int most) {
        return select("where " + SHOWN + "order by due_at desc, id limit ?", clock.millis(), most);
    }

    /** What staff ask of leaders and has not passed its day, the oldest first. */
    List<Notice> requests(Instant since) {
        return select(
                        "where body is null and " + SHOWN + "and due_at > ? order by due_at, id",
                        clock.millis(),
                        since.toEpochMilli())
                .stream()
                .filter(Notice::request)
                .filter(notice -> !notice.later().cancelled())
                .toList();
    }

    /** What staff hold, or are to look at, the newest first. */
    List<Notice> held() {
        return select("where held is not null order by coalesce(due_at, said_at) desc, id");
    }

    /** Urgent ones that wait for a second person, the newest first. */
    List<Notice> asked() {
        lapse();
        return select("where state = ? order by said_at desc, id", State.ASKED.value());
    }

    private List<Notice> select(String where, Object... params) {
        List<Object> all = new ArrayList<>(Collections.nCopies(4, clock.millis()));
        all.addAll(Arrays.asList(params));
        return db.sql(SELECT + where).params(all).query(Notices::notice).list();
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        String changed = row.getString("new_facts");
        String change = row.getString("change");
        String reason = row.getString("reason");
        String sender = row.getString("sender");
        String whom = row.getString("whom");
        long due = row.getLong("due_at");
        long changedAt = row.getLong("changed_at");
        return new Notice(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("body"),
                sender == null ? null : new Person(sender),
                facts(changed == null ? row.getString("facts") : changed),
                whom == null ? null : Whom.read(whom),
                row.getBoolean("listed"),
                row.getBoolean("urgent"),
                State.of(row.getString("state")),
                row.getInt("tries"),
                due == 0 ? null : Instant.ofEpochMilli(due),
                new Later(
                        change == null ? null : Change.Kind.valueOf(change),
                        reason == null ? "" : reason,
                        row.getString("held"),
                        changedAt == 0 ? null : Instant.ofEpochMilli(changedAt)),
                row.getString("model"),
                row.getBoolean("saved"));
    }
}
