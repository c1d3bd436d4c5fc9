package kairan.webchat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast one connection may send: at most 20 frames in any 10 seconds. */
final class Pace {

    static final int MOST = 20;
    private static final long WINDOW = Duration.ofSeconds(10).toNanos();

    private final Deque<Long> taken = new ArrayDeque<>();

    /** Whether a frame that comes now is taken; {@code now} is of {@link System#nanoTime}, as the town's clock can be set. */
    boolean allows(long now) {
        while (!taken.isEmpty() && now - taken.peekFirst() > WINDOW) {
            taken.removeFirst();
        }
        if (taken.size() == MOST) {
            return false;
        }
        taken.addLast(now);
        return true;
    }
}
