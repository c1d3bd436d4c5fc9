package kairan.feedback;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import kairan.conversation.Digest;
import kairan.conversation.Ids;
import kairan.notices.Material;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The photos that go with what people said, and the keys to the page where they are chosen, in the store. */
@Repository
public class Photos implements Album {

    static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final JdbcClient db;
    private final Clock clock;

    Photos(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A new key to choose one. */
    String open(long feedback) {
        String key = Ids.key();
        db.sql("delete from feedback_photo_key where feedback = ?")
                .param(feedback)
                .update();
        db.sql("insert into feedback_photo_key (hash, feedback, expires_at) values (?, ?, ?)")
                .params(Digest.of(key), feedback, clock.instant().plus(GOOD_FOR).toEpochMilli())
                .update();
        return key;
    }

    @Override
    public Optional<Use> opened(String key) {
        return feedback(key).map(id -> new Use("感想に写真を付ける", false));
    }

    @Override
    public boolean keep(String key, Material photo) {
        Optional<Long> feedback = feedback(key);
        feedback.ifPresent(id -> keep(id, photo));
        return feedback.isPresent();
    }

    /** What it goes with; empty once that was withdrawn. */
    private Optional<Long> feedback(String key) {
        return db.sql("select feedback from feedback_photo_key where hash = ? and expires_at > ?")
                .params(Digest.of(key), clock.millis())
                .query(Long.class)
                .optional();
    }

    /** In place of any other. */
    void keep(long feedback, Material photo) {
        db.sql("""
                insert into feedback_photo (feedback, type, content, at) values (?, ?, ?, ?)
                on conflict (feedback) do update set type = excluded.type, content = excluded.content, at = excluded.at,
                    covered = excluded.covered
                """)
                .params(feedback, photo.type(), photo.content(), clock.millis())
                .update();
    }

    /** How many neighbours have put one to what they told of it. */
    int neighbours(String occurrence) {
        return db.sql("""
                select count(*) from feedback_photo join feedback on feedback.id = feedback_photo.feedback
                where occurrence = ? and person is null
                """).param(occurrence).query(Integer.class).single();
    }

    /** As it may be seen; empty for none, and for one that staff have covered. */
    public Optional<Material> shown(long feedback) {
        return db.sql("select type, content from feedback_photo where feedback = ? and covered = ?")
                .params(feedback, false)
                .query((row, n) -> new Material(row.getString(1), row.getBytes(2)))
                .optional();
    }

    /** Nobody sees it from now on, or all who may see it again. */
    public void cover(long feedback, boolean covered) {
        db.sql("update feedback_photo set covered = ? where feedback = ?")
                .params(covered, feedback)
                .update();
    }
}
