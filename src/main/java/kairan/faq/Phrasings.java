package kairan.faq;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.conversation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ways to ask that staff have put to entries (言い方), in the store; of those taken back the words are gone. */
@Repository
public class Phrasings {

    /** How many were ever put and ever taken back: another pair of numbers, other phrasings. */
    record Version(long put, long takenBack) {

        static final Version NONE = new Version(0, 0);
    }

    private final JdbcClient db;
    private final Clock clock;

    public Phrasings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Version version() {
        return db.sql("select count(*), count(taken_back_at) from phrasing")
                .query((row, n) -> new Version(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** Equal words belong to one entry only: they leave the entry they were put to before. Returns the phrasing's id. */
    String put(String entry, String words, String by) {
        String id = Ids.next();
        String alike = Alike.key(words);
        forget("alike", alike);
        db.sql("insert into phrasing (id, entry, words, alike, put_by, put_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, entry, words, alike, by, clock.millis())
                .update();
        return id;
    }

    void takeBack(String id) {
        forget("id", id);
    }

    /** Those who asked are gone, with their words. */
    void forsake(List<String> alike) {
        for (String words : alike) {
            if (db.sql("select 1 from question where alike = ? limit 1")
                    .param(words)
                    .query(Integer.class)
                    .optional()
                    .isEmpty()) {
                forget("alike", words);
            }
        }
    }

    /** The row stays, so that every instance sees that there is one less. */
    private void forget(String column, String value) {
        db.sql("update phrasing set words = '', alike = '', taken_back_at = ? where %s = ? and taken_back_at is null"
                        .formatted(column))
                .params(clock.millis(), value)
                .update();
    }

    /** Those that hold, oldest first. */
    List<Phrasing> all() {
        return db.sql("""
                select id, entry, words, put_by, put_at from phrasing where taken_back_at is null order by put_at, id
                """)
                .query((row, n) -> new Phrasing(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Instant.ofEpochMilli(row.getLong(5))))
                .list();
    }

    /** The words put to each entry, by its id. */
    public Map<String, List<String>> byEntry() {
        return all().stream()
                .collect(Collectors.groupingBy(
                        Phrasing::entry, Collectors.mapping(Phrasing::words, Collectors.toList())));
    }
}
