package bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** People who write on LINE, so many at once, each waiting for the answer before writing again. */
final class Load {

    /** What was seen: turns a second, and how long a person waited from the webhook to the reply. */
    record Seen(long turns, double perSecond, double p50Millis, double p99Millis, long lost) {}

    static final String SECRET = "bench";
    private static final int PEOPLE = 1000;
    private static final AtomicLong COUNT = new AtomicLong();

    private final int port;
    private final LineEars line;
    private final List<String> words;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Load(int port, LineEars line, List<String> words) {
        this.port = port;
        this.line = line;
        this.words = words;
    }

    /** Lets them talk for so long, or until so many turns are done, whichever is first. */
    Seen run(int sideBySide, Duration time, long mostTurns) throws InterruptedException {
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        AtomicLong lost = new AtomicLong();
        AtomicLong begun = new AtomicLong();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (ExecutorService people = Executors.newFixedThreadPool(sideBySide)) {
            for (int i = 0; i < sideBySide; i++) {
                people.submit(() -> {
                    while (System.nanoTime() < end && begun.incrementAndGet() <= mostTurns) {
                        try {
                            waits.add(turn());
                        } catch (Exception e) {
                            lost.incrementAndGet();
                        }
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Seen(
                sorted.length, sorted.length / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99), lost.get());
    }

    /** Lets so many a second write for so long, whether or not the ones before have been answered, as after an alarm. */
    Seen storm(int perSecond, Duration time) throws InterruptedException {
        ConcurrentLinkedQueue<Long> waits = new ConcurrentLinkedQueue<>();
        AtomicLong lost = new AtomicLong();
        long start = System.nanoTime();
        long all = perSecond * time.toSeconds();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < all; i++) {
                long wait = start + i * 1_000_000_000L / perSecond - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(Duration.ofNanos(wait));
                }
                people.submit(() -> {
                    try {
                        waits.add(turn());
                    } catch (Exception e) {
                        lost.incrementAndGet();
                    }
                });
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long[] sorted = waits.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Seen(
                sorted.length, sorted.length / seconds, percentile(sorted, 0.5), percentile(sorted, 0.99), lost.get());
    }

    private long turn() throws Exception {
        long number = COUNT.incrementAndGet();
        String token = "token" + number;
        byte[] body = """
                {"destination":"U00000000000000000000000000000000","events":[{"type":"message","mode":"active",\
                "timestamp":%d,"source":{"type":"user","userId":"U%032x"},"webhookEventId":"E%025d",\
                "deliveryContext":{"isRedelivery":false},"replyToken":"%s",\
                "message":{"type":"text","id":"%d","quoteToken":"q","text":"%s"}}]}""".formatted(System.currentTimeMillis(), number % PEOPLE, number, token, number, words.get((int)
                        (number % words.size())))
                .getBytes(StandardCharsets.UTF_8);
        var reply = line.expect(token);
        long sent = System.nanoTime();
        http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/line/webhook"))
                        .header("x-line-signature", sign(body))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        return reply.get(20, TimeUnit.SECONDS) - sent;
    }

    private static String sign(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    static double median(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
