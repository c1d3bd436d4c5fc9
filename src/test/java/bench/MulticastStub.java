package bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stand-in for LINE that takes so many calls a second (429 beyond), honours retry keys as LINE does (409 for what it has
 * accepted under that key, whoever asks), takes its time to answer, and remembers what it accepted and when.
 */
public final class MulticastStub implements AutoCloseable {

    /** What was accepted: under which key, with which body, and when it had arrived. */
    public record Accepted(String key, String body, long nanos) {}

    private static final Pattern RECIPIENT = Pattern.compile("U[0-9a-f]{32}");

    private final HttpServer server;
    private final Random chance;
    private final int perSecond;
    private final Duration least;
    private final Duration most;
    private final Map<String, Accepted> accepted = new HashMap<>();
    private final List<Long> taken = new ArrayList<>();
    private int calls;
    private int changed;

    public MulticastStub(int perSecond, Duration least, Duration most, long seed) throws IOException {
        this.perSecond = perSecond;
        this.least = least;
        this.most = most;
        this.chance = new Random(seed);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::call);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void call(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 200, "{\"type\":\"none\"}");
                return;
            }
            String key = exchange.getRequestHeaders().getFirst("X-Line-Retry-Key");
            // It is accepted somewhere between arriving and being answered.
            pause();
            int status = take(key, new String(body, StandardCharsets.ISO_8859_1));
            pause();
            answer(exchange, status, status == 429 ? "{\"message\":\"The API rate limit has been exceeded.\"}" : "{}");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        long range = most.minus(least).toMillis();
        Thread.sleep((least.toMillis() + (range == 0 ? 0 : draw((int) range))) / 2);
    }

    private synchronized int draw(int range) {
        return chance.nextInt(range + 1);
    }

    private synchronized int take(String key, String body) {
        calls++;
        notifyAll();
        Accepted before = accepted.get(key);
        if (before != null) {
            changed += before.body().equals(body) ? 0 : 1;
            return 409;
        }
        long now = System.nanoTime();
        taken.removeIf(then -> now - then > 1_000_000_000L);
        if (taken.size() >= perSecond) {
            return 429;
        }
        taken.add(now);
        accepted.put(key, new Accepted(key, body, now));
        return 200;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("x-line-request-id", "stub");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Waits until that holds; looked at again at every call. */
    public synchronized void await(Predicate<MulticastStub> until, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!until.test(this)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("after %s: %d calls, %d accepted".formatted(longest, calls, accepted.size()));
            }
            wait(left);
        }
    }

    public synchronized int calls() {
        return calls;
    }

    public synchronized List<Accepted> accepted() {
        return List.copyOf(accepted.values());
    }

    /** How often a key came again with another body than before, which LINE does not allow. */
    public synchronized int changed() {
        return changed;
    }

    /** In how many accepted requests each recipient was. */
    public synchronized Map<String, Integer> received() {
        Map<String, Integer> received = new HashMap<>();
        for (Accepted one : accepted.values()) {
            Matcher recipients = RECIPIENT.matcher(one.body());
            while (recipients.find()) {
                received.merge(recipients.group(), 1, Integer::sum);
            }
        }
        return received;
    }

    public synchronized void forget() {
        accepted.clear();
        calls = 0;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
