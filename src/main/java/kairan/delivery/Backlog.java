package kairan.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kairan.watch.Condition;
import kairan.watch.Watched;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is still to be brought and how long it has waited (配信の待ち行列), read from the rows. */
@Component
class Backlog implements Watched, MeterBinder {

    private static final List<String> STATES =
            List.of(Parcels.WAITING, Parcels.ACCEPTED, Parcels.GIVEN_UP, Parcels.SPLIT);

    /** One second's worth of LINE's answers is no trouble, a quarter of an hour is. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Duration LATELY = Duration.ofHours(1);

    /** What waits for the morning is not late; what is tried again is tried within half an hour. */
    private static final Duration NEXT_TRY = Duration.ofMinutes(31);

    /** All figures of one page are of the same look. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    /**
     * How it stands.
     *
     * @param oldest how long what should be out has been waiting
     * @param givenUp how many parcels were given up lately because a door would not or could not take them
     */
    record Standing(Instant at, Map<String, Long> byState, Duration oldest, long givenUp) {}

    private final JdbcClient db;
    private final Clock clock;
    private @Nullable Standing last;

    Backlog(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public String label() {
        return "お知らせの配信";
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String state : STATES) {
            Gauge.builder("kairan.deliveries", () -> now().byState().getOrDefault(state, 0L))
                    .tag("state", state)
                    .description("Parcels in the store")
                    .register(meters);
        }
        Gauge.builder("kairan.delivery.queue.age", () -> now().oldest().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long what should be out has been waiting")
                .register(meters);
    }

    @Override
    public Condition condition() {
        return of(now());
    }

    static Condition of(Standing now) {
        Map<String, Object> facts = Map.of(
                "waiting", now.byState().getOrDefault(Parcels.WAITING, 0L),
                "oldestInSeconds", now.oldest().toSeconds(),
                "givenUpInTheLastHour", now.givenUp());
        String trouble = String.join(
                "\n",
                Stream.of(
                                now.oldest().compareTo(LONGEST) > 0
                                        ? "%d分前から、届けられないお知らせがあります。"
                                                .formatted(now.oldest().toMinutes())
                                        : "",
                                now.givenUp() > 0
                                        ? "この1時間に、届けるのをあきらめた束が%dあります。中身は、次に話した人に渡します。".formatted(now.givenUp())
                                        : "")
                        .filter(line -> !line.isEmpty())
                        .toList());
        return trouble.isEmpty() ? Condition.well(facts) : new Condition(trouble, facts);
    }

    synchronized Standing now() {
        Instant now = clock.instant();
        if (last == null || !now.isBefore(last.at().plus(FRESH)) || now.isBefore(last.at())) {
            last = look(now);
        }
        return last;
    }

    private Standing look(Instant now) {
        return new Standing(now, byState(), oldest(now), givenUp(now));
    }

    private Map<String, Long> byState() {
        Map<String, Long> counts = new HashMap<>();
        db.sql("select state, count(*) from parcel group by state").query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private Duration oldest(Instant now) {
        Instant tried = db.sql("""
                select min(first_tried_at) from parcel where state = ? and exists (select 1 from scheduled_tasks
                    where task_name = ? and task_instance = parcel.id and execution_time <= ?)
                """)
                .params(Parcels.WAITING, Tasks.CARRY.getTaskName(), Timestamp.from(now.plus(NEXT_TRY)))
                .query((row, n) -> row.getObject(1) == null ? now : Instant.ofEpochMilli(row.getLong(1)))
                .single();
        Instant due = db.sql("""
                select min(execution_time) from scheduled_tasks where task_name in (?, ?, ?) and execution_time <= ?
                """)
                .params(
                        Tasks.CARRY.getTaskName(),
                        Tasks.CUT.getTaskName(),
                        Tasks.BUNDLE.getTaskName(),
                        Timestamp.from(now))
                .query((row, n) ->
                        row.getTimestamp(1) == null ? now : row.getTimestamp(1).toInstant())
                .single();
        Instant oldest = tried.isBefore(due) ? tried : due;
        return oldest.isBefore(now) ? Duration.between(oldest, now) : Duration.ZERO;
    }

    /** Not what nobody was left for, or what the month does not suffice for: of that the sender is told. */
    private long givenUp(Instant now) {
        return db.sql("""
                select count(*) from parcel where state = ? and settled_at > ? and first_tried_at is not null
                and why not in (?, ?)
                """)
                .params(Parcels.GIVEN_UP, now.minus(LATELY).toEpochMilli(), Postings.LIMIT, "nobody left")
                .query(Long.class)
                .single();
    }
}
