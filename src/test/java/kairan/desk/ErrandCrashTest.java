package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * A program is killed (−9) at random rows while it enters a long list, and begun again each time: the errand goes on by
 * itself, and every row is entered once. {@code -Dkills=10} is the long form.
 */
class ErrandCrashTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 20_261_127L);
    private static final int ROWS_BETWEEN = 4_000;
    private static final int ROWS = ROWS_BETWEEN * (KILLS + 1);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Visitor CLERK = new Visitor(
            "a", new Actor.Clerk("佐藤", Role.STAFF), "佐藤（職員）", List.of(new Seat(Role.STAFF, Realm.TOWN)), false);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Errands errands = errands(store);
    private final Random chance = new Random(SEED);

    @Test
    void killedAmidALongListItGoesOnAndEntersEachRowOnce() throws Exception {
        store.db().sql("create table name (name varchar(20))").update();
        String list = IntStream.range(0, ROWS).mapToObj(n -> n + "\n").collect(Collectors.joining());
        String id = errands.begin(CLERK, new Names(store.db()), list.getBytes(StandardCharsets.UTF_8));
        int before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int row = before + 1 + chance.nextInt(ROWS_BETWEEN / 2);
            run(() -> errand(id).done() >= row);
            before = errand(id).done();
            assertThat(before).isBetween(row, ROWS - 1);
            assertThat(there()).as("of the part that was open nothing").isEqualTo(before);
        }
        run(() -> !errand(id).underWay());

        assertThat(errand(id).added()).isEqualTo(ROWS);
        assertThat(there()).isEqualTo(ROWS);
        assertThat(count("select count(distinct name) from name")).isEqualTo(ROWS);
    }

    /** Until this holds; then it is killed wherever it is. */
    private void run(Callable<Boolean> until) throws Exception {
        Process program = start(store.home());
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(PATIENCE)
                    .until(until);
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Process start(Path home) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/errand-crash.log").toFile()))
                .start();
    }

    private Errand errand(String id) {
        return errands.of(id).orElseThrow();
    }

    private int there() {
        return count("select count(*) from name");
    }

    private int count(String sql) {
        return store.db().sql(sql).query(Integer.class).single();
    }

    private static Errands errands(FreshStore store) {
        Clock clock = Clock.systemDefaultZone();
        return new Errands(
                store.db(),
                new Authority(new Roles(store.db(), clock), new Audit(store.db(), clock)),
                store.transaction(),
                clock,
                SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(store.dataSource()))
                        .build());
    }

    /** What does the errands of a store, in a process of its own; it ends only when it is killed. */
    static final class Program {

        private Program() {}

        public static void main(String... home) {
            FreshStore store = new FreshStore(Path.of(home[0]));
            ErrandRunner runner = new ErrandRunner(errands(store), List.of(new Names(store.db())), store.transaction());
            Scheduler.create(
                            new TransactionAwareDataSourceProxy(store.dataSource()),
                            new DeskChores().deskErrand(runner))
                    .threads(1)
                    .pollingInterval(Duration.ofMillis(100))
                    .heartbeatInterval(Duration.ofMillis(100))
                    .build()
                    .start();
        }
    }

    /** Lists of names, one on each line; the table would take one twice. */
    private record Names(JdbcClient db) implements OfNames {

        @Override
        public Read<String> read(byte[] file) {
            return new Read<>(new String(file, StandardCharsets.UTF_8).lines().toList(), List.of(), "");
        }

        @Override
        public String name(String row) {
            return row;
        }

        @Override
        public Function<String, Change> entering() {
            return row -> {
                db.sql("insert into name (name) values (?)").param(row).update();
                return Change.ADDED;
            };
        }
    }
}
