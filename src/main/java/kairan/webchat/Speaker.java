package kairan.webchat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** One page as others see it who wait: what of it is still to be heard, in its order, and how much time it has taken of late. */
final class Speaker {

    /** Pages whose costs differ by less are served as they come. */
    static final long ALIKE_MILLIS = 50;

    /** Half of what was taken so long ago is forgotten. */
    private static final double FORGOTTEN = Duration.ofSeconds(10).toNanos();

    /** So much is said in one breath; more is as if it had taken time already. */
    private static final int LETTERS_A_MILLISECOND = 20;

    /** So often a page may ask for what was said long ago before it is answered; ours asks once. */
    static final int MOST_LOOKING_BACK = 8;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    record Frame(int letters, Runnable hearing) {}

    private final Deque<Frame> waiting = new ArrayDeque<>();
    private int lookingBack;
    private double taken;
    private long at = System.nanoTime();

    /** Puts it behind what waits; true if nothing waited. */
    synchronized boolean add(Frame frame) {
        waiting.addLast(frame);
        return waiting.size() == 1;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** The next frame; it waits until it is {@link #heard}. */
    synchronized Frame next() {
        return waiting.getFirst();
    }

    /** Milliseconds: what it has taken of late, and what its next frame may take; whoever has taken least is heard next. */
    synchronized long cost() {
        Frame next = waiting.peekFirst();
        return (long) (lately() / 1e6) + (next == null ? 0 : next.letters() / LETTERS_A_MILLISECOND);
    }

    /** Nanoseconds this thread has worked; waiting for the store is nobody's fault. */
    static long worked() {
        return THREADS.getCurrentThreadCpuTime();
    }

    /** Its first frame has been heard and took so many nanoseconds; true if more waits. */
    synchronized boolean heard(long nanos) {
        took(nanos);
        waiting.removeFirst();
        return !waiting.isEmpty();
    }

    /** True if it may look back once more; it then waits until it has {@link #lookedBack}. */
    synchronized boolean mayLookBack() {
        if (lookingBack == MOST_LOOKING_BACK) {
            return false;
        }
        lookingBack++;
        return true;
    }

    /** It has been answered what it looked for, which took so many nanoseconds. */
    synchronized void lookedBack(long nanos) {
        lookingBack--;
        took(nanos);
    }

    /** So many nanoseconds were spent on it. */
    synchronized void took(long nanos) {
        taken = lately() + nanos;
        at = System.nanoTime();
    }

    private double lately() {
        return taken * Math.pow(0.5, (System.nanoTime() - at) / FORGOTTEN);
    }
}
