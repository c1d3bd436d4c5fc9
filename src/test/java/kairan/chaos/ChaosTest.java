package kairan.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Nothing is lost and nothing done twice, whatever goes wrong. The long form is {@code mvn -Pchaos verify}, with {@code
 * -Druns=}, {@code -Dkills=} of each, {@code -Devents=} of each and the first {@code -Dseed=}.
 */
class ChaosTest {

    private static final int RUNS = Integer.getInteger("runs", 1);
    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final int EVENTS = Integer.getInteger("events", 80);
    private static final long SEED = Long.getLong("seed", 20_261_126L);
    private static final Duration LINE_WAITS = Duration.ofSeconds(Integer.getInteger("patience", 2));

    @RegisterExtension
    final FreshStore store = new FreshStore();

    @Test
    void everythingThatWasAcknowledgedIsThereOnce() throws Exception {
        System.out.printf(
                "%n%-10s %5s %7s %7s %8s %6s %6s  %-20s %-26s %s%n",
                "seed",
                "kills",
                "events",
                "bodies",
                "notices",
                "words",
                "503",
                "full disk",
                "replies/mailbox/unknown",
                "violations");
        for (int i = 0; i < RUNS; i++) {
            FreshStore town = i == 0 ? store : new FreshStore();
            try (Run run = new Run(town, SEED + i, KILLS, LINE_WAITS)) {
                Run.Report seen = run.play(EVENTS, Math.max(4, EVENTS / 40));
                System.out.printf(
                        "%-10d %5d %7d %7d %8d %6d %6d  %-20s %-26s %d%n",
                        SEED + i,
                        seen.kills(),
                        seen.events(),
                        seen.bodies(),
                        seen.notices(),
                        seen.words(),
                        seen.unavailable(),
                        seen.disk(),
                        seen.replies(),
                        seen.violations().size());
                assertThat(seen.violations()).isEmpty();
            } finally {
                if (town != store) {
                    town.afterEach(null);
                }
            }
        }
    }
}
