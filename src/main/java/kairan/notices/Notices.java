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
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices, drafts and sent ones, as they read now, which is as they were last corrected; in the store. */
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

    Optional<Notice> find(String id) {
        return select("where id = ?", id).stream().findFirst();
    }

    /** What somebody writes in the talk. */
    List<Notice> unsent(Person sender) {
        return select("where sender = ? and state = ?", sender.id(), State.DRAFT.value());
    }

    /** Those of these ids that there are, by id. */
    Map<String, Notice> all(List<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : select("where id in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")", ids.toArray())
                        .stream()
                        .collect(Collectors.toMap(Notice::id, notice -> notice));
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

    static Map<String, String> named(Map<Fact, String> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(fact -> fact.getKey().name(), Map.Entry::getValue));
    }

    static Map<Fact, String> facts(String json) {
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        Json.texts(json).forEach((key, said) -> facts.put(Fact.valueOf(key), said));
        return facts;
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
