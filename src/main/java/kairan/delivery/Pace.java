package kairan.delivery;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Spaces out what leaves through a door, so that its limit per second is kept on this side: within no second do more
 * leave than it takes. A turn for which nobody was ready in time is made up for as far as that allows.
 */
final class Pace {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    /** A pause is made up for by so much, and no more: those would come in a heap again a second later. */
    private static final long CATCH_UP = Duration.ofMillis(250).toNanos();

    private static final long NEVER = Long.MIN_VALUE;

    /** Beyond so many nobody counts. */
    private static final int MOST = 10_000;

    /** Those who make up for lost turns are still apart by this part of the usual distance. */
    private static final int HURRY = 4;

    private final long interval;
    private final LongSupplier nanos;
    private final LongConsumer park;

    /** Those who wait stand in a line, so that only what has really left is counted, however late it did. */
    private final Lock line = new ReentrantLock(true);

    /** When the last ones of a second left, in a ring. */
    private final long[] left;

    private int place;
    private long next = NEVER;
    private long last = NEVER;

    Pace(int perSecond) {
        this(perSecond, System::nanoTime, LockSupport::parkNanos);
    }

    Pace(int perSecond, LongSupplier nanos, LongConsumer park) {
        this.interval = perSecond > MOST ? 0 : SECOND / perSecond;
        this.nanos = nanos;
        this.park = park;
        this.left = new long[perSecond > MOST ? 1 : perSecond];
        Arrays.fill(left, NEVER);
    }

    /** Waits for its turn; everybody who asks has one. The moment at which it leaves. */
    long await() {
        if (interval == 0) {
            return nanos.getAsLong();
        }
        line.lock();
        try {
            long now = nanos.getAsLong();
            long due = next == NEVER ? now : Math.max(next, now - CATCH_UP);
            long leaves = waitUntil(turn(due));
            left[place] = leaves;
            place = (place + 1) % left.length;
            next = due + interval;
            last = leaves;
            return leaves;
        } finally {
            line.unlock();
        }
    }

    private long turn(long due) {
        long turn = due;
        if (last != NEVER) {
            turn = Math.max(turn, last + interval / HURRY);
        }
        if (left[place] != NEVER) {
            turn = Math.max(turn, left[place] + SECOND);
        }
        return turn;
    }

    private long waitUntil(long turn) {
        long now = nanos.getAsLong();
        while (now < turn && !Thread.currentThread().isInterrupted()) {
            park.accept(turn - now);
            now = nanos.getAsLong();
        }
        return now;
    }
}
