package kairan.chaos;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kairan.line.SignedWebhook;

/** Brings webhooks as LINE does: signed, and again until they are acknowledged. */
final class Postman {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int SIDE_BY_SIDE = 3;

    private final int port;
    private final AtomicLong ticks = new AtomicLong();
    private final Map<String, Long> first = new ConcurrentHashMap<>();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger brought = new AtomicInteger();
    private final AtomicLong unavailable = new AtomicLong();
    private final AtomicLong otherwise = new AtomicLong();

    Postman(int port) {
        this.port = port;
    }

    /** Begins to bring them all, several at once. */
    List<Thread> begin(List<List<Doing>> bodies, long seed) {
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < SIDE_BY_SIDE; i++) {
            Random chance = new Random(seed + i);
            threads.add(Thread.ofPlatform().daemon().name("postman-" + i).start(() -> {
                for (int n = next.getAndIncrement(); n < bodies.size(); n = next.getAndIncrement()) {
                    bring(bodies.get(n));
                    brought.incrementAndGet();
                    pause(Duration.ofMillis(chance.nextInt(60)));
                }
            }));
        }
        return threads;
    }

    void bring(List<Doing> body) {
        SignedWebhook webhook = new SignedWebhook();
        body.forEach(doing -> webhook.json(doing.event()));
        byte[] bytes = webhook.body();
        body.forEach(doing -> first.putIfAbsent(doing.id(), ticks.incrementAndGet()));
        while (!taken(bytes)) {
            pause(BETWEEN_TRIES);
        }
        body.forEach(doing -> acknowledged.putIfAbsent(doing.id(), ticks.incrementAndGet()));
    }

    /** Whether the one was acknowledged before the other was brought for the first time, and was done before it, too. */
    boolean before(Doing one, Doing other) {
        return acknowledged.get(one.id()) < first.get(other.id()) && one.at() < other.at();
    }

    private boolean taken(byte[] body) {
        try {
            int status = SignedWebhook.post(port, body, SignedWebhook.signature(body));
            if (status == 503) {
                unavailable.incrementAndGet();
            } else if (status != 200) {
                otherwise.incrementAndGet();
            }
            return status == 200;
        } catch (UncheckedIOException e) {
            // It is dead at the moment.
            return false;
        }
    }

    /** How many bodies have been acknowledged. */
    int brought() {
        return brought.get();
    }

    /** How often it said 503. */
    long unavailable() {
        return unavailable.get();
    }

    /** How often it said anything else that is not 200. */
    long otherwise() {
        return otherwise.get();
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
