package kairan.proposals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The opinions and proposals, in the store. */
@Repository
class Voices {

    private static final String SELECT = """
            select id, receipt, kind, person, background, words, section, state, how, support, reason, field, need, given_at
            from voice
            """;

    private static final String WANTED = """
            where state in (:states) and (:section = '' or section = :section) and (:field = '' or field = :field)
            and (:state = '' or state = :state) and (:year = '' or substr(receipt, 1, 4) = :year)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Voices(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What has been written so far; it has no number until it is received. */
    void write(String id, Person person, boolean proposal, Map<String, String> answers) {
        db.sql("""
                insert into voice (id, kind, person, state, given_at) values (?, ?, ?, ?, ?) on conflict (id) do nothing
                """)
                .params(id, proposal ? "proposal" : "opinion", person.id(), State.DRAFT.value(), clock.millis())
                .update();
        answers.forEach((question, answer) -> set(id, question, answer));
    }

    private void set(String id, String question, @Nullable String answer) {
        if (List.of("background", "words", "field").contains(question)) {
            db.sql("update voice set %s = :answer where id = :id".formatted(question))
                    .param("answer", answer)
                    .param("id", id)
                    .update();
        }
    }

    /** They took it back. */
    void forget(String id, String question) {
        set(id, question, null);
    }

    /** Gives it its number: 2026-014 is the fourteenth of the year. */
    String receive(String id, String section) {
        String year = LocalDate.now(clock).getYear() + "-";
        int last = db.sql(
                        "select coalesce(max(cast(substr(receipt, 6) as integer)), 0) from voice where receipt like ?")
                .param(year + "%")
                .query(Integer.class)
                .single();
        String receipt = "%s%03d".formatted(year, last + 1);
        db.sql("update voice set receipt = ?, section = ?, state = ?, given_at = ? where id = ?")
                .params(receipt, section, State.RECEIVED.value(), clock.millis(), id)
                .update();
        return receipt;
    }

    Optional<Voice> find(String id) {
        return db.sql(SELECT + "where id = ?").param(id).query(Voices::read).optional();
    }

    /** What this person has begun and not finished. */
    Optional<Voice> begun(Person person, boolean proposal) {
        return db.sql(SELECT + "where person = ? and state = ? and kind = ? order by given_at desc, id limit 1")
                .params(person.id(), State.DRAFT.value(), proposal ? "proposal" : "opinion")
                .query(Voices::read)
                .optional();
    }

    /** What this person has given, the latest first. */
    List<Voice> of(Person person, int most) {
        return db.sql(SELECT + "where person = ? and state <> ? order by given_at desc, id limit ?")
                .params(person.id(), State.DRAFT.value(), most)
                .query(Voices::read)
                .list();
    }

    /** The one of this person with that number. */
    Optional<Voice> of(Person person, String receipt) {
        return db.sql(SELECT + "where person = ? and receipt = ?")
                .params(person.id(), receipt)
                .query(Voices::read)
                .optional();
    }

    /** Some of them, the oldest first. */
    List<Voice> in(List<State> states, Wanted wanted, int from, int most) {
        return some("order by given_at, id", states, wanted, from, most);
    }

    /** Some of them, those that were answered last first. */
    List<Voice> decided(List<State> states, Wanted wanted, int from, int most) {
        return some("order by decided_at desc, id", states, wanted, from, most);
    }

    private List<Voice> some(String order, List<State> states, Wanted wanted, int from, int most) {
        return db.sql(SELECT + WANTED + "%s limit :most offset :from".formatted(order))
                .param("states", states.stream().map(State::value).toList())
                .param("section", wanted.section())
                .param("field", wanted.field())
                .param("state", wanted.state())
                .param("year", wanted.year())
                .param("most", most)
                .param("from", from)
                .query(Voices::read)
                .list();
    }

    /** The years of their numbers, the latest first. */
    List<String> years() {
        return db.sql("select distinct substr(receipt, 1, 4) from voice where receipt is not null order by 1 desc")
                .query(String.class)
                .list();
    }

    long count(List<State> states) {
        return db.sql("select count(*) from voice where state in (:states)")
                .param("states", states.stream().map(State::value).toList())
                .query(Long.class)
                .single();
    }

    /** False if somebody else has closed it meanwhile. */
    boolean reply(String id, Reply reply) {
        return db.sql("""
                update voice set state = ?, section = ?, how = ?, support = ?, reason = ?, field = ?, need = ?, decided_at = ?
                where id = ? and state in (?, ?)
                """)
                        .params(
                                reply.state().value(),
                                reply.section(),
                                reply.how(),
                                reply.support(),
                                reply.reason(),
                                reply.field(),
                                reply.need(),
                                clock.millis(),
                                id,
                                State.RECEIVED.value(),
                                State.CONSIDERING.value())
                        .update()
                == 1;
    }

    /** The sections that have answered, those that did most often first. */
    List<String> sections(int most) {
        return db.sql("""
                select section from voice where coalesce(section, '') <> '' and decided_at is not null
                group by section order by count(*) desc, section limit ?
                """).param(most).query(String.class).list();
    }

    /** How many needs were learned in each field by what was answered between these moments, the most first. */
    Map<String, Integer> needs(Instant from, Instant before) {
        Map<String, Integer> needs = new LinkedHashMap<>();
        db.sql("""
                select coalesce(field, ''), count(*) from voice
                where coalesce(need, '') <> '' and coalesce(decided_at, given_at) >= ? and coalesce(decided_at, given_at) < ?
                group by coalesce(field, '') order by count(*) desc, 1
                """).params(from.toEpochMilli(), before.toEpochMilli()).query(row -> {
            needs.put(row.getString(1), row.getInt(2));
        });
        return needs;
    }

    private static Voice read(ResultSet row, int n) throws SQLException {
        String person = row.getString("person");
        return new Voice(
                row.getString("id"),
                row.getString("receipt"),
                row.getString("kind").equals("proposal"),
                person == null ? null : new Person(person),
                row.getString("background"),
                row.getString("words"),
                text(row, "section"),
                State.of(row.getString("state")).orElseThrow(),
                text(row, "how"),
                text(row, "support"),
                text(row, "reason"),
                text(row, "field"),
                text(row, "need"),
                Instant.ofEpochMilli(row.getLong("given_at")));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
