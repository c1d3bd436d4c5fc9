package kairan.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Spaces out what leaves through a door, so that its limit per second is kept on this side. */
final class Pace {

    /** What a pause of the machine cost may be made up for by so much; a greater burst the door would notice. */
    private static final long CATCH_UP = Duration.ofMillis(50).toNanos();

    private final long interval;
    private final LongSupplier nanos;
    private long next = Long.MIN_VALUE;

    Pace(int perSecond, LongSupplier nanos) {
        this.interval = Duration.ofSeconds(1).toNanos() / perSecond;
        this.nanos = nanos;
    }

    /** Waits for its turn; everybody who asks has one. */
    void await() {
        long turn = turn();
        for (long left = turn - nanos.getAsLong(); left > 0; left = turn - nanos.getAsLong()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    /** The moment of the next turn, which is taken by asking. */
    synchronized long turn() {
        long now = nanos.getAsLong();
        long turn = next == Long.MIN_VALUE ? now : Math.max(next, now - CATCH_UP);
        next = turn + interval;
        return turn;
    }
}
