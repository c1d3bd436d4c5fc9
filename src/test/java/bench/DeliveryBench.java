package bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.delivery.BigTown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A notice to half a million people on LINE ({@code -Dpeople=500000}), brought by the packaged jar to a stand-in, beside a
 * bare loop that makes the same calls at the same pace: from the first call to the last, after one notice not measured.
 */
class DeliveryBench {

    private static final int PEOPLE = Integer.getInteger("people", 500_000);
    private static final int CALLS = PEOPLE / 500;
    private static final int PER_SECOND = 200;
    private static final Duration ANSWERS_AFTER = Duration.ofMillis(40);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    @Test
    void aNoticeToEverybodyTakesHardlyLongerThanItsCalls() throws Exception {
        BigTown town = new BigTown(store, PEOPLE);
        try (MulticastStub line = new MulticastStub(1_000_000, ANSWERS_AFTER, ANSWERS_AFTER, 1)) {
            Process kairan = start(town, line);
            try {
                brought(town, line, "unmeasured");
                System.out.println("The measured one goes out after the minute in which it can be taken back.");
                double ours = brought(town, line, "measured");
                assertThat(line.received()).hasSize(PEOPLE);
                Duration confirmed = town.post("only confirmed", Duration.ofHours(1));
                Duration counted = median(town);
                long memory = peakMegabytes(kairan.pid());
                List<MulticastStub.Accepted> same = line.accepted();
                System.out.println("calls in each half second: " + perHalfSecond(same));
                double bare = bareLoop(line, same);
                System.out.printf(
                        "%n%,d people, %,d calls: %.2f s, bare loop %.2f s, ratio %.3f (bound 1.111); peak %d MB;"
                                + " counted in %d ms; posted in %d ms%n%n",
                        PEOPLE, CALLS, ours, bare, ours / bare, memory, counted.toMillis(), confirmed.toMillis());
                assertThat(ours / bare).isLessThanOrEqualTo(1 / 0.9);
                assertThat(memory).isLessThanOrEqualTo(480);
                assertThat(counted).isLessThanOrEqualTo(Duration.ofMillis(300));
                assertThat(confirmed).isLessThanOrEqualTo(Duration.ofSeconds(1));
            } finally {
                kairan.destroyForcibly().waitFor();
            }
        }
    }

    /** Seconds from the first call to the last; it goes out after the minute in which it can be taken back. */
    private static double brought(BigTown town, MulticastStub line, String cause) throws Exception {
        line.forget();
        town.post(cause, Duration.ofSeconds(Integer.getInteger("wait", 60)));
        line.await(l -> l.accepted().size() >= CALLS, PATIENCE);
        return seconds(line);
    }

    private static double seconds(MulticastStub line) {
        long[] times = line.accepted().stream()
                .mapToLong(MulticastStub.Accepted::nanos)
                .sorted()
                .toArray();
        return (times[times.length - 1] - times[0]) / 1e9;
    }

    /** Where it was slow, if it was. */
    private static String perHalfSecond(List<MulticastStub.Accepted> calls) {
        long first =
                calls.stream().mapToLong(MulticastStub.Accepted::nanos).min().orElseThrow();
        return calls.stream()
                .collect(Collectors.groupingBy(
                        call -> (call.nanos() - first) / 500_000_000, TreeMap::new, Collectors.counting()))
                .toString();
    }

    private static Duration median(BigTown town) {
        return Stream.generate(() -> town.count(PEOPLE))
                .limit(5)
                .sorted()
                .toList()
                .get(2);
    }

    private static double bareLoop(MulticastStub line, List<MulticastStub.Accepted> same) throws Exception {
        try (HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build();
                ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            // Its first calls come late, too, and would be made up for by a heap that LINE would not take.
            run(http, calls, line, same.subList(0, Math.min(PER_SECOND, same.size())));
            run(http, calls, line, same);
        }
        return seconds(line);
    }

    private static void run(
            HttpClient http, ExecutorService calls, MulticastStub line, List<MulticastStub.Accepted> some)
            throws InterruptedException {
        line.forget();
        long begin = System.nanoTime();
        for (int i = 0; i < some.size(); i++) {
            MulticastStub.Accepted one = some.get(i);
            HttpRequest request = HttpRequest.newBuilder(URI.create(line.url() + "/v2/bot/message/multicast"))
                    .header("X-Line-Retry-Key", one.key())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(one.body()))
                    .build();
            while (System.nanoTime() < begin + i * 1_000_000_000L / PER_SECOND) {
                Thread.sleep(Duration.ofNanos(200_000));
            }
            calls.submit(() -> http.send(request, HttpResponse.BodyHandlers.discarding()));
        }
        line.await(l -> l.accepted().size() >= some.size(), PATIENCE);
    }

    private static long peakMegabytes(long pid) throws Exception {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(l -> l.startsWith("VmHWM"))
                            .map(l -> Long.parseLong(l.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    private static Process start(BigTown town, MulticastStub line) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + "/bin/java",
                "@" + Path.of("kairan.options").toAbsolutePath()));
        command.addAll(
                List.of(System.getProperty("kairan", "-jar target/kairan.jar").split(" ")));
        List<String> settings = new ArrayList<>(town.settings());
        settings.addAll(List.of("kairan.webchat.port=0", "server.port=0", "kairan.line.api=" + line.url()));
        settings.forEach(setting -> command.add("--" + setting));
        ProcessBuilder kairan = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/delivery-bench.log").toFile());
        kairan.environment().putAll(Map.of("LINE_CHANNEL_SECRET", "secret", "LINE_CHANNEL_TOKEN", "token"));
        return kairan.start();
    }
}
