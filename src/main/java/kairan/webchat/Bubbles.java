package kairan.webchat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All bubbles of the web chat, in the store. An address here is the hash of a token. */
@Repository
class Bubbles {

    private static final String COLUMNS = "seq, who, cause, text, choices, lasting, at";

    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final JdbcOperations batches;
    private final JdbcClient reading;

    Bubbles(JdbcClient db, JdbcOperations batches, @Qualifier("reading") JdbcClient reading) {
        this.db = db;
        this.batches = batches;
        this.reading = reading;
    }

    /** A talk that has grown, and the number of its newest bubble. */
    record Grown(String address, long seq) {}

    /** Keeps the bubble in that place among those of its cause; its number, or empty if it was kept before. */
    Optional<Long> add(String address, Bubble bubble, int place) {
        return db.sql("""
            insert into bubble (address, who, cause, place, text, choices, lasting, at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (address, who, cause, place) do nothing returning seq
            """)
                .params(
                        address,
                        bubble.who().word(),
                        bubble.cause(),
                        place,
                        bubble.text(),
                        Frames.write(bubble.choices()),
                        bubble.lasting(),
                        bubble.at())
                .query(Long.class)
                .optional();
    }

    /**
     * Keeps at each address what a parcel brings, unless it was kept before; no page has shown it. In one batch, because one
     * statement for each of 500 addresses would hold the store for a tenth of a second.
     */
    void addUnread(List<String> addresses, Bubble bubble, int place) {
        String choices = Frames.write(bubble.choices());
        batches.batchUpdate(
                """
                insert into bubble (address, who, cause, place, text, choices, lasting, at, unread)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (address, who, cause, place) do nothing
                """,
                addresses.stream()
                        .map(address -> new Object[] {
                            address,
                            bubble.who().word(),
                            bubble.cause(),
                            place,
                            bubble.text(),
                            choices,
                            bubble.lasting(),
                            bubble.at(),
                            place == 0
                        })
                        .toList());
    }

    /** At how many addresses no page has shown what one of these parcels brought. */
    long unread(List<String> parcels) {
        return IntStream.iterate(0, from -> from < parcels.size(), from -> from + AT_ONCE)
                .mapToLong(from -> unreadOf(parcels.subList(from, Math.min(from + AT_ONCE, parcels.size()))))
                .sum();
    }

    private long unreadOf(List<String> causes) {
        return db.sql("select count(*) from bubble where unread and cause in (:causes)")
                .param("causes", causes)
                .query(Long.class)
                .single();
    }

    /** Pages have shown these bubbles. */
    void shown(List<Bubble> bubbles) {
        List<Long> brought = bubbles.stream()
                .filter(bubble -> bubble.who() == Bubble.Who.PARCEL)
                .map(Bubble::seq)
                .toList();
        IntStream.iterate(0, from -> from < brought.size(), from -> from + AT_ONCE)
                .mapToObj(from -> brought.subList(from, Math.min(from + AT_ONCE, brought.size())))
                .filter(this::anyUnread)
                .forEach(some -> db.sql("update bubble set unread = :shown where seq in (:brought) and unread")
                        .param("shown", false)
                        .param("brought", some)
                        .update());
    }

    /** Looked at first, because a page that is opened again writes nothing and must not wait until it may. */
    private boolean anyUnread(List<Long> brought) {
        return reading.sql("select 1 from bubble where seq in (:brought) and unread limit 1")
                .param("brought", brought)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What came after that number, oldest first. */
    Portion after(String address, long seq) {
        return portion(
                reading.sql("select " + COLUMNS + " from bubble where address = ? and seq > ? order by seq limit ?")
                        .params(address, seq, Portion.MOST + 1));
    }

    /** The last that came before that number, oldest first. */
    Portion before(String address, long seq) {
        return portion(reading.sql("select " + COLUMNS
                                + " from bubble where address = ? and seq < ? order by seq desc limit ?")
                        .params(address, seq, Portion.MOST + 1))
                .reversed();
    }

    private static Portion portion(JdbcClient.StatementSpec query) {
        try (Stream<Bubble> talk = query.query(Bubbles::read).stream()) {
            return Portion.of(talk.iterator());
        }
    }

    Optional<Bubble> one(String address, long seq) {
        return reading.sql("select " + COLUMNS + " from bubble where address = ? and seq = ?")
                .params(address, seq)
                .query(Bubbles::read)
                .optional();
    }

    /** The person's own bubble that the page sent under that id. */
    Optional<Bubble> own(String address, String cause) {
        return reading.sql("select " + COLUMNS + " from bubble where address = ? and who = ? and cause = ?")
                .params(address, Bubble.Who.PERSON.word(), cause)
                .query(Bubbles::read)
                .optional();
    }

    /** The number of the newest bubble of all, 0 if there is none. */
    long newest() {
        return reading.sql("select coalesce(max(seq), 0) from bubble")
                .query(Long.class)
                .single();
    }

    List<Grown> grownSince(long seq) {
        Map<String, Long> newest = new LinkedHashMap<>();
        reading.sql("select address, seq from bubble where seq > ? order by seq")
                .param(seq)
                .query((ResultSet row) -> {
                    newest.put(row.getString(1), row.getLong(2));
                });
        return newest.entrySet().stream()
                .map(talk -> new Grown(talk.getKey(), talk.getValue()))
                .toList();
    }

    private static Bubble read(ResultSet row, int n) throws SQLException {
        return new Bubble(
                row.getLong(1),
                Bubble.Who.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)),
                row.getString(3),
                row.getString(4),
                Frames.choices(row.getString(5)),
                row.getBoolean(6),
                row.getLong(7));
    }
}
