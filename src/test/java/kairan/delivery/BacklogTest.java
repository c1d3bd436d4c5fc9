package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import kairan.FreshStore;
import kairan.watch.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What should be out and is not, is seen in the rows. */
class BacklogTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Backlog backlog = new Backlog(store.db(), store.clock());
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void aPosting() {
        store.db().sql("""
                insert into posting (id, cause, audience, about, push, messages, created_at, until_at, due_at)
                values ('p', 'p', 'everyone', '', 'ONCE', '[]', 0, 0, 0)
                """).update();
        backlog.bindTo(meters);
    }

    private Instant now() {
        return store.clock().instant();
    }

    private void parcel(String id, String state, @Nullable Duration triedAgo, @Nullable String why) {
        Long tried = triedAgo == null ? null : now().minus(triedAgo).toEpochMilli();
        store.db()
                .sql(
                        "insert into parcel (id, posting, channel, state, first_tried_at, why, settled_at) values (?, 'p', 'line', ?, ?, ?, ?)")
                .params(id, state, tried, why, state.equals("waiting") ? null : now().toEpochMilli())
                .update();
    }

    private void task(String name, String id, Instant at) {
        store.db()
                .sql(
                        "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) values (?, ?, ?, false, 1)")
                .params(name, id, Timestamp.from(at))
                .update();
    }

    private Condition condition() {
        store.clock().pass(Duration.ofSeconds(6));
        return backlog.condition();
    }

    private double gauge(String state) {
        return Objects.requireNonNull(
                        meters.find("kairan.deliveries").tag("state", state).gauge())
                .value();
    }

    @Test
    void nothingWaitsAndAllIsWell() {
        assertThat(condition().trouble()).isNull();
        assertThat(meters.get("kairan.delivery.queue.age").gauge().value()).isZero();
    }

    @Test
    void whatIsTriedAgainAndAgainForTooLongIsTrouble() {
        parcel("a", "waiting", Duration.ofMinutes(20), null);
        task("carry-parcel", "a", now().plus(Duration.ofMinutes(5)));

        assertThat(condition().trouble()).isEqualTo("20分前から、届けられないお知らせがあります。");
        assertThat(meters.get("kairan.delivery.queue.age").gauge().value()).isBetween(1200.0, 1260.0);
        assertThat(gauge("waiting")).isEqualTo(1);
        assertThat(gauge("accepted")).isZero();
    }

    @Test
    void whatNobodyTakesUpIsTroubleToo() {
        task("cut-posting", "p", now().minus(Duration.ofMinutes(16)));
        task("left-over-turns", "recurring", now().minus(Duration.ofHours(16)));

        assertThat(condition().trouble()).isEqualTo("16分前から、届けられないお知らせがあります。");
    }

    @Test
    void whatWaitsForTheMorningIsNot() {
        parcel("a", "waiting", Duration.ofHours(3), null);
        task("carry-parcel", "a", now().plus(Duration.ofHours(9)));
        task("cut-posting", "p", now().plus(Duration.ofDays(1)));

        assertThat(condition().trouble()).isNull();
    }

    @Test
    void whatADoorWouldNotTakeIsToldForAnHour() {
        parcel("a", "given-up", Duration.ofMinutes(1), "401");
        parcel("b", "given-up", Duration.ofMinutes(1), Postings.LIMIT);
        parcel("c", "given-up", null, "too late");

        assertThat(condition().trouble()).isEqualTo("この1時間に、届けるのをあきらめた束が1あります。中身は、次に話した人に渡します。");
        assertThat(gauge("given-up")).isEqualTo(3);

        store.clock().pass(Duration.ofHours(1));
        assertThat(condition().trouble()).isNull();
    }
}
