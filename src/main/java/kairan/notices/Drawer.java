package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The notices as the desk finds them, in the store: one's own drafts, and what has been sent, by what is looked for. */
@Repository
class Drawer implements Keeping {

    private static final String SOUGHT = """
             and due_at >= :from and due_at < :to and (:words = '' or facts like :words escape '!'
             or exists (select 1 from notice_change c
                        where c.notice = notice.id and c.due_at <= :now and c.facts like :words escape '!'))
            and (:body = '' or body = :body or :body = '-' and body is null) order by due_at desc, id limit :most
            """;

    private final JdbcClient db;
    private final Notices notices;
    private final Drafts drafts;
    private final Clock clock;

    Drawer(JdbcClient db, Notices notices, Drafts drafts, Clock clock) {
        this.db = db;
        this.notices = notices;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A draft beside the others that the writer has. */
    Notice begin(Writer writer, Kind kind, @Nullable String body) {
        String id = Ids.next();
        db.sql(
                        "insert into notice (id, kind, body, writer, facts, state, written_at) values (?, ?, ?, ?, ?, 'draft', ?)")
                .params(id, kind.name(), body, writer.id(), Json.of(Map.of()), clock.millis())
                .update();
        return notices.find(id).orElseThrow();
    }

    /** What the writer has begun here or in the talk, the newest first. */
    List<Notice> drafts(Writer writer) {
        return found(db.sql("select id from notice where state = 'draft' and (writer = ? or sender = ?)"
                        + " order by written_at desc, id")
                .params(writer.id(), writer.id()));
    }

    Optional<Notice> draft(String id, Writer writer) {
        notices.lapse();
        return notices.find(id).filter(notice -> notice.state() == State.DRAFT && isBy(id, writer));
    }

    boolean isBy(String id, Writer writer) {
        return db.sql("select 1 from notice where id = ? and (writer = ? or sender = ?)")
                .params(id, writer.id(), writer.id())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** From now on whoever can be talked with is known as its sender. */
    void sign(Notice draft, Person sender) {
        db.sql("update notice set sender = ? where id = ?")
                .params(sender.id(), draft.id())
                .update();
    }

    /** It was taken back: what was written at the desk lies here again, and not in the talk, where a new draft takes the place of the old. */
    boolean back(Notice draft) {
        db.sql("update notice set sender = null where id = ? and writer is not null")
                .param(draft.id())
                .update();
        return true;
    }

    /** Why staff look at it first. */
    String held(Notice draft) {
        return notices.find(draft.id()).map(notice -> notice.later().held()).orElse("");
    }

    /** How many the writer has sent since then, here or in the talk. */
    int sent(Writer writer, Instant since) {
        return db.sql("select count(*) from notice where (writer = ? or sender = ?) and said_at > ?")
                .params(writer.id(), writer.id(), since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** What was sent before that moment by anybody, the newest first; of those of that moment the ones after that id. */
    List<Notice> sent(Sought sought, Instant before, String after, int most) {
        return found(sought(
                        db.sql("select id from notice where (due_at < :before or due_at = :before and id > :after)"
                                + SOUGHT),
                        sought)
                .param("before", before.toEpochMilli())
                .param("after", after)
                .param("most", most));
    }

    /** The same of these associations and groups alone. */
    List<Notice> sent(Collection<String> bodies, Sought sought, Instant before, String after, int most) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        return found(sought(
                        db.sql("select id from notice where body in (:bodies)"
                                + " and (due_at < :before or due_at = :before and id > :after)" + SOUGHT),
                        sought)
                .param("bodies", bodies)
                .param("before", before.toEpochMilli())
                .param("after", after)
                .param("most", most));
    }

    Optional<Instant> oldest() {
        return db.sql("select min(due_at) from notice where state = 'sent'")
                .query((row, n) -> row.getLong(1))
                .optional()
                .filter(at -> at > 0)
                .map(Instant::ofEpochMilli);
    }

    private JdbcClient.StatementSpec sought(JdbcClient.StatementSpec statement, Sought sought) {
        return statement
                .param("words", sought.like())
                .param("now", clock.millis())
                .param("body", sought.body())
                .param("from", sought.from().toEpochMilli())
                .param("to", sought.to().toEpochMilli());
    }

    /** What the town has sent since then. */
    List<Notice> ofTheTown(Instant since) {
        return found(
                db.sql("select id from notice where body is null and due_at >= ? and held is null order by due_at, id")
                        .param(since.toEpochMilli()));
    }

    /** What has been sent about that day, in the order in which it was. */
    List<Notice> about(LocalDate day) {
        return found(db.sql(
                        "select id from notice where due_at is not null and held is null and facts like ? order by due_at, id")
                .param("%\"DAY\":\"" + day + "\"%"));
    }

    private List<Notice> found(JdbcClient.StatementSpec ids) {
        List<String> order = ids.query(String.class).list();
        Map<String, Notice> all = notices.all(order);
        return order.stream().flatMap(id -> Stream.ofNullable(all.get(id))).toList();
    }

    @Override
    public List<Kept> about(Person person) {
        List<Kept> drafts = new ArrayList<>();
        db.sql("select facts from notice where writer = ? and sender is null order by written_at, id")
                .param(person.id())
                .query(String.class)
                .list()
                .forEach(facts -> drafts.add(new Kept(
                        "大きな画面で書いているお知らせ", String.join("、", Json.texts(facts).values()))));
        return drafts;
    }

    @Override
    public void erase(Person person) {
        found(db.sql("select id from notice where writer = ? and state = 'draft'")
                        .param(person.id()))
                .forEach(drafts::drop);
        db.sql("update notice set writer = null where writer = ?")
                .param(person.id())
                .update();
    }

    @Override
    public void move(Person from, Person to) {
        db.sql("update notice set writer = ? where writer = ?")
                .params(to.id(), from.id())
                .update();
    }
}
