package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import bench.MulticastStub;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kairan.FreshStore;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The whole program is killed (−9) at random instants while a notice goes out, and started again each time: at LINE
 * everybody is in one accepted request, and nobody in two. {@code -Dkills=10} is the long form.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("kills", 2);
    private static final long SEED = Long.getLong("seed", 20_261_126L);
    private static final int PARCELS_BETWEEN = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Random chance = new Random(SEED);

    @Test
    void nobodyGetsItTwiceAndNobodyIsLost() throws Exception {
        int parcels = PARCELS_BETWEEN * (KILLS + 1);
        BigTown town = new BigTown(store, parcels * 500);
        try (MulticastStub line = new MulticastStub(20, Duration.ofMillis(100), Duration.ofMillis(300), SEED)) {
            town.post("notice", Duration.ZERO);
            for (int kill = 0; kill < KILLS; kill++) {
                runAndKill(town, line);
            }
            runToTheEnd(town, line);

            assertThat(line.received())
                    .hasSize(parcels * 500)
                    .allSatisfy((who, times) -> assertThat(times).isEqualTo(1));
            assertThat(line.changed()).as("keys that came with another body").isZero();
            assertThat(town.reach("notice").accepted()).isEqualTo(parcels * 500L);
        }
    }

    /** Killed a moment after some call between the first and the last. */
    private void runAndKill(BigTown town, MulticastStub line) throws Exception {
        int calls = line.calls() + 1 + chance.nextInt(PARCELS_BETWEEN - 4);
        Process program = start(town, line);
        try {
            line.await(l -> l.calls() >= calls, PATIENCE);
            long moment = System.nanoTime() + chance.nextInt(300_000_000);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private void runToTheEnd(BigTown town, MulticastStub line) throws Exception {
        Process program = start(town, line);
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(PATIENCE)
                    .until(() -> town.reach("notice").done());
        } finally {
            program.destroyForcibly().waitFor();
        }
    }

    private static Process start(BigTown town, MulticastStub line) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "kairan.Kairan"));
        List<String> settings = new ArrayList<>(town.settings());
        settings.addAll(List.of(
                "kairan.webchat.port=0",
                "server.port=0",
                "kairan.line.api=" + line.url(),
                "kairan.line.per-second=20",
                "db-scheduler.heartbeat-interval=1s",
                "db-scheduler.polling-interval=200ms"));
        settings.forEach(setting -> command.add("--" + setting));
        ProcessBuilder kairan = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("target/crash.log").toFile()));
        kairan.environment().putAll(Map.of("LINE_CHANNEL_SECRET", "secret", "LINE_CHANNEL_TOKEN", "token"));
        return kairan.start();
    }
}
