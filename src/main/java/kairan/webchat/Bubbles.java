package kairan.webchat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All bubbles of the web chat, in the store. An address here is the hash of a token. */
@Repository
class Bubbles {

    private static final String COLUMNS = "seq, who, cause, text, choices, lasting, at";

    private final JdbcClient db;

    Bubbles(JdbcClient db) {
        this.db = db;
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

    /** What came after that number, oldest first. */
    List<Bubble> after(String address, long seq, int most) {
        return db.sql("select " + COLUMNS + " from bubble where address = ? and seq > ? order by seq limit ?")
                .params(address, seq, most)
                .query(Bubbles::read)
                .list();
    }

    /** The last that came before that number, oldest first. */
    List<Bubble> before(String address, long seq, int most) {
        return db.sql("select " + COLUMNS + " from bubble where address = ? and seq < ? order by seq desc limit ?")
                .params(address, seq, most)
                .query(Bubbles::read)
                .list()
                .reversed();
    }

    Optional<Bubble> one(String address, long seq) {
        return db.sql("select " + COLUMNS + " from bubble where address = ? and seq = ?")
                .params(address, seq)
                .query(Bubbles::read)
                .optional();
    }

    /** The person's own bubble that the page sent under that id. */
    Optional<Bubble> own(String address, String cause) {
        return db.sql("select " + COLUMNS + " from bubble where address = ? and who = ? and cause = ?")
                .params(address, Bubble.Who.PERSON.word(), cause)
                .query(Bubbles::read)
                .optional();
    }

    /** The number of the newest bubble of all, 0 if there is none. */
    long newest() {
        return db.sql("select coalesce(max(seq), 0) from bubble")
                .query(Long.class)
                .single();
    }

    List<Grown> grownSince(long seq) {
        return db.sql("select address, max(seq) from bubble where seq > ? group by address")
                .param(seq)
                .query((row, n) -> new Grown(row.getString(1), row.getLong(2)))
                .list();
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
