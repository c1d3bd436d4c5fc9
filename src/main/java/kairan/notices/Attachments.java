package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos and PDFs that go with notices, and the keys to the page where they are chosen, in the store. */
@Repository
class Attachments {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final Clock clock;

    Attachments(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new key to choose one for this notice. */
    String open(Notice notice) {
        String key = Ids.key();
        db.sql("delete from attachment_key where notice = ?").param(notice.id()).update();
        db.sql("insert into attachment_key (hash, notice, expires_at) values (?, ?, ?)")
                .params(
                        Digest.of(key),
                        notice.id(),
                        clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return key;
    }

    /** The notice for which it is. */
    Optional<String> opened(String key) {
        return db.sql("select notice from attachment_key where hash = ? and expires_at > ?")
                .params(Digest.of(key), clock.millis())
                .query(String.class)
                .optional();
    }

    /** In place of any other the notice had; under a name nobody can guess. */
    void keep(String notice, Material material) {
        drop(notice);
        db.sql("insert into attachment (id, notice, type, content, at) values (?, ?, ?, ?, ?)")
                .params(Ids.key(), notice, material.type(), material.content(), clock.millis())
                .update();
    }

    /** The name of the notice's. */
    Optional<String> of(String notice) {
        return db.sql("select id from attachment where notice = ?")
                .param(notice)
                .query(String.class)
                .optional();
    }

    /** One as a feed names it: its media type, and how many bytes it has. */
    record Enclosed(String id, String type, long bytes) {}

    Optional<Enclosed> enclosed(String notice) {
        return db.sql("select id, type, length(content) from attachment where notice = ?")
                .param(notice)
                .query((row, n) -> new Enclosed(row.getString(1), row.getString(2), row.getLong(3)))
                .optional();
    }

    /** The names of those that these notices have, by notice. */
    Map<String, String> of(Collection<String> notices) {
        Map<String, String> names = new HashMap<>();
        if (!notices.isEmpty()) {
            db.sql("select notice, id from attachment where notice in (:notices)")
                    .param("notices", notices)
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return names;
    }

    /** One, and whose it is. */
    record Attached(String notice, Material material) {}

    Optional<Attached> find(String id) {
        return db.sql("select notice, type, content from attachment where id = ?")
                .param(id)
                .query((row, n) -> new Attached(row.getString(1), new Material(row.getString(2), row.getBytes(3))))
                .optional();
    }

    void drop(String notice) {
        for (String table : List.of("attachment", "attachment_key")) {
            db.sql("delete from %s where notice = ?".formatted(table))
                    .param(notice)
                    .update();
        }
    }
}
