package kairan.delivery;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The rounds that have set out, in the store: each of an audience's days once, whoever notices it first. */
@Repository
class RoundTrips {

    /** One day's round, and the id of the last person it has come to. */
    record Trip(String id, String audience, String about, String cutAfter) {}

    private final JdbcClient db;
    private final Clock clock;
    private final SchedulerClient scheduler;
    private final List<Rounds> rounds;
    private final TransactionTemplate transaction;

    RoundTrips(
            JdbcClient db,
            Clock clock,
            @Lazy SchedulerClient scheduler,
            List<Rounds> rounds,
            TransactionTemplate transaction) {
        this.db = db;
        this.clock = clock;
        this.scheduler = scheduler;
        this.rounds = rounds;
        this.transaction = transaction;
    }

    /** Sets out on all that are due and have not set out; may be called at any time, by any number of instances. */
    void setOut() {
        transaction.executeWithoutResult(status -> setOutOnAll());
    }

    private void setOutOnAll() {
        Instant now = clock.instant();
        for (Rounds some : rounds) {
            for (Round round : some.rounds()) {
                round.due(now, clock.getZone()).ifPresent(due -> setOut(round, due));
            }
        }
    }

    private void setOut(Round round, Instant due) {
        String id = "%s/%s/%s".formatted(due.atZone(clock.getZone()).toLocalDate(), round.audience(), round.about());
        boolean first = db.sql(
                                "insert into round (id, audience, about, due_at) values (?, ?, ?, ?) on conflict (id) do nothing")
                        .params(id, round.audience(), round.about(), due.toEpochMilli())
                        .update()
                == 1;
        if (first) {
            Instant now = clock.instant();
            scheduler.scheduleIfNotExists(
                    Tasks.BUNDLE
                            .instance(id)
                            .priority(Tasks.priority(Push.ROUND))
                            .build(),
                    QuietHours.open(now, Push.ROUND, now, clock.getZone()));
        }
    }

    Trip of(String id) {
        return db.sql("select audience, about, cut_after from round where id = ?")
                .param(id)
                .query((row, n) -> new Trip(id, row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** False if it has gone further meanwhile. */
    boolean cutUpTo(Trip trip, String person) {
        return db.sql("update round set cut_after = ? where id = ? and cut_after = ?")
                        .params(person, trip.id(), trip.cutAfter())
                        .update()
                == 1;
    }

    void cutWhole(Trip trip) {
        db.sql("update round set cut_at = ? where id = ?")
                .params(clock.millis(), trip.id())
                .update();
    }
}
