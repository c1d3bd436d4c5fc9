package kairan.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is in trouble and when it was told (困りごと), in the store, so that several instances tell it once. */
@Repository
class Troubles {

    private final JdbcClient db;
    private final Clock clock;

    Troubles(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Seen just now; true for the one who is to tell it, since nobody has told it for so long. */
    boolean claim(String name, Duration again) {
        long now = clock.millis();
        db.sql("insert into trouble (name, since, seen_at, told_at) values (?, ?, ?, 0) on conflict (name) do nothing")
                .params(name, now, now)
                .update();
        db.sql("update trouble set seen_at = ? where name = ?")
                .params(now, name)
                .update();
        return db.sql("update trouble set told_at = ? where name = ? and told_at <= ?")
                        .params(now, name, now - again.toMillis())
                        .update()
                == 1;
    }

    /** It could not be told after all, so that whoever sees it next tries again. */
    void untold(String name) {
        db.sql("update trouble set told_at = 0 where name = ?").param(name).update();
    }

    /** The trouble is over once no instance has seen it for so long; since when it was, for the one who is to say so. */
    Optional<Instant> over(String name, Duration unseen) {
        return db.sql("delete from trouble where name = ? and seen_at <= ? returning since")
                .params(name, clock.millis() - unseen.toMillis())
                .query(Long.class)
                .optional()
                .map(Instant::ofEpochMilli);
    }
}
