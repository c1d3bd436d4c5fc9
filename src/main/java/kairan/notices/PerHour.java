package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kairan.roles.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How much one sender may tell within an hour after their notices (訂正、取りやめ、みんなへの答え). Counted beside the notices
 * themselves, so that whoever has sent many can still call them off.
 */
@Repository
class PerHour {

    static final int MOST = Publishing.MOST_AN_HOUR;

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    PerHour(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** From when on they may tell more: now, or once the first of the last five is an hour old; without counting that one. */
    Instant free(Actor by, String without) {
        List<Long> told = db.sql("""
                select written_at from notice_change where writer = :by and written_at > :since and id <> :without
                union all
                select told_at from inquiry where writer = :by and told_at > :since and told = 'all' and id <> :without
                order by 1 desc limit :most
                """)
                .param("by", id(by))
                .param("since", clock.instant().minus(HOUR).toEpochMilli())
                .param("without", without)
                .param("most", MOST)
                .query(Long.class)
                .list();
        return told.size() < MOST
                ? clock.instant()
                : Instant.ofEpochMilli(told.getLast()).plus(HOUR);
    }

    boolean full(Actor by) {
        return free(by, "").isAfter(clock.instant());
    }

    static String id(Actor actor) {
        return switch (actor) {
            case Actor.Talker talker -> talker.person().id();
            case Actor.Clerk clerk -> clerk.account();
        };
    }
}
