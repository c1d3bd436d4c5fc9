package kairan.faq;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.conversation.Ids;
import kairan.conversation.Json;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.japanese.Masks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions people asked (質問の記録), in the store; those without an answer are open until staff look at them. */
@Repository
class OpenQuestions {

    /** One question as it was asked; whom to answer is known only as long as they have not been erased. */
    record Kept(String words, String alike, Optional<Person> by) {}

    private final JdbcClient db;
    private final Clock clock;
    private final ZoneTally tally;

    OpenQuestions(JdbcClient db, Clock clock, ZoneTally tally) {
        this.db = db;
        this.clock = clock;
        this.tally = tally;
    }

    /** Works out beforehand what is to be kept of these words. */
    static void prepare(String words) {
        Alike.key(Masks.of(words));
    }

    /**
     * Keeps the question with the entries it was offered; returns the id under which {@link #reopen} knows it. Only a sure
     * answer settles it at once: where they were asked which they meant, it is open until they choose.
     */
    String keep(Said.Wrote asked, Found found) {
        String id = Ids.next();
        String masked = Masks.of(asked.words());
        String alike = Alike.key(masked);
        db.sql("""
                insert into question (id, person, words, alike, said, zone, offered, state, asked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        id,
                        asked.by().id(),
                        masked,
                        alike,
                        asked.id(),
                        found.zone().name(),
                        Json.of(found.hits().stream()
                                .limit(found.zone() == Zone.sure ? 1 : Faq.OFFERED)
                                .map(Hit::id)
                                .toList()),
                        found.zone() == Zone.sure ? "answered" : "open",
                        clock.millis())
                .update();
        tally.answered(found.zone());
        return id;
    }

    /** The person says that nothing offered was it. */
    void reopen(String id, Person person) {
        db.sql("update question set state = 'open' where id = ? and person = ?")
                .params(id, person.id())
                .update();
    }

    /** The person chose this entry of those offered. */
    void picked(String id, Person person, String entry) {
        db.sql("update question set picked = ?, state = 'answered' where id = ? and person = ?")
                .params(entry, id, person.id())
                .update();
    }

    /** The person says whether the answer was what they wanted to know. */
    void helped(String id, Person person, boolean helped) {
        db.sql("update question set helped = ? where id = ? and person = ?")
                .params(helped, id, person.id())
                .update();
    }

    /** Staff answer the one who asked; false if they have before. */
    boolean reply(String id) {
        return db.sql("update question set state = 'answered', replied_at = ? where id = ? and replied_at is null")
                        .params(clock.millis(), id)
                        .update()
                == 1;
    }

    /** By this phrasing staff have seen to all equal questions that wait, also to those that waited before another one. */
    void settleAlike(String alike, String phrasing) {
        db.sql("""
                update question set state = 'answered', phrasing = ?
                where alike = ? and (state = 'open' or phrasing is not null)
                """).params(phrasing, alike).update();
    }

    /** What was seen to by this phrasing waits again. */
    void reopenSettled(String phrasing) {
        db.sql("update question set state = 'open', phrasing = null where phrasing = ?")
                .param(phrasing)
                .update();
    }

    void ignore(String alike, String by) {
        db.sql("insert into ignored (alike, ignored_by, ignored_at) values (?, ?, ?) on conflict (alike) do nothing")
                .params(alike, by, clock.millis())
                .update();
    }

    void heed(String alike) {
        db.sql("delete from ignored where alike = ?").param(alike).update();
    }

    Optional<Kept> one(String id) {
        return db.sql("select words, alike, person from question where id = ?")
                .param(id)
                .query((row, n) -> new Kept(
                        row.getString(1),
                        row.getString(2),
                        Optional.ofNullable(row.getString(3)).map(Person::new)))
                .optional();
    }

    /** One asking, for staff. */
    Optional<AskedOnce> asking(String id) {
        return db.sql("select * from question where id = ?")
                .param(id)
                .query(OpenQuestions::asking)
                .optional();
    }

    /** The words of all open questions, oldest first. */
    List<String> open() {
        return db.sql("select words from question where state = 'open' order by asked_at, id")
                .query(String.class)
                .list();
    }

    /** Equal questions of which one is open and that are not ignored, the most asked first; each in its newest wording. */
    List<AskedOften> waiting(int most) {
        return groups(
                "where alike in (select alike from question where state = 'open')"
                        + " and alike not in (select alike from ignored)",
                most);
    }

    /** How many of these there are. */
    long waiting() {
        return db.sql("select count(distinct alike) from question where state = 'open'"
                        + " and alike not in (select alike from ignored)")
                .query(Long.class)
                .single();
    }

    List<AskedOften> ignored(int most) {
        return groups("where alike in (select alike from ignored)", most);
    }

    /** All that are equal, whether they wait or not. */
    Optional<AskedOften> alike(String key) {
        return groups("where alike = ?", 1, key).stream().findFirst();
    }

    private List<AskedOften> groups(String which, int most, Object... params) {
        return db.sql("""
                select asked.alike, asked.times, asked.last, question.id, question.words, question.zone,
                    question.offered, question.picked
                from (select alike, count(*) times, max(asked_at) last from question %s
                    group by alike order by times desc, last desc, alike limit ?) asked
                join question on question.id = (select max(q.id) from question q
                    where q.alike = asked.alike and q.asked_at = asked.last)
                order by asked.times desc, asked.last desc, asked.alike
                """.formatted(which))
                .params(Stream.concat(Stream.of(params), Stream.of(most)).toList())
                .query((row, n) -> new AskedOften(
                        row.getString("alike"),
                        row.getString("id"),
                        row.getString("words"),
                        row.getInt("times"),
                        Instant.ofEpochMilli(row.getLong("last")),
                        Zone.valueOf(row.getString("zone")),
                        Json.words(row.getString("offered")),
                        row.getString("picked")))
                .list();
    }

    /** Each asking of equal questions, newest first. */
    List<AskedOnce> askings(String alike, int most) {
        return db.sql("""
                select * from question where alike = ? order by asked_at desc, id limit ?
                """).params(alike, most).query(OpenQuestions::asking).list();
    }

    private static AskedOnce asking(ResultSet row, int n) throws SQLException {
        boolean helped = row.getBoolean("helped");
        long replied = row.getLong("replied_at");
        return new AskedOnce(
                row.getString("id"),
                row.getString("words"),
                Instant.ofEpochMilli(row.getLong("asked_at")),
                Zone.valueOf(row.getString("zone")),
                Json.words(row.getString("offered")),
                row.getString("picked"),
                row.getObject("helped") == null ? null : helped,
                row.getString("state").equals("open"),
                row.getString("person") != null,
                replied == 0 ? null : Instant.ofEpochMilli(replied));
    }
}
