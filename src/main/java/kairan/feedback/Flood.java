package kairan.feedback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import kairan.watch.Whence;
import org.springframework.stereotype.Component;

/**
 * Keeps one sender from filling a page with answers: at most 300 from one address in ten minutes (all in a hall
 * share its Wi-Fi's). Addresses are remembered here for minutes and stand in no row; how much all may
 * send together is counted in rows.
 */
@Component
class Flood {

    static final int MOST = 300;
    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final int MOST_ADDRESSES = 10_000;

    private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };
    private final Clock clock;

    Flood(Clock clock) {
        this.clock = clock;
    }

    /** Whether one more from this address is taken now. */
    synchronized boolean allows(String address) {
        Deque<Instant> times = sent.computeIfAbsent(Whence.of(address), one -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!times.isEmpty() && times.peekFirst().isBefore(now.minus(WINDOW))) {
            times.removeFirst();
        }
        if (times.size() >= MOST) {
            return false;
        }
        times.addLast(now);
        return true;
    }
}
