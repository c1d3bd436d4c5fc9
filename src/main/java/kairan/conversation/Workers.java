package kairan.conversation;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Those who take turns, so many side by side. First come, first served, but everybody's second only after all firsts, and
 * long words as if they were several: whoever says much at once waits for the others, and not they for them.
 */
final class Workers {

    /** Longer than anything a person says in one breath, with all that a door writes around it. */
    static final int LONG = 1_000;

    private final int mostUnderWay;
    private final int mostWaiting;
    private final Semaphore underWay;
    private final Map<Address, Integer> waiting = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final ThreadPoolExecutor threads;

    /**
     * @param sideBySide so many are begun side by side
     * @param mostUnderWay so many have been begun and have not ended
     */
    Workers(int sideBySide, int mostUnderWay, int mostWaiting) {
        this.mostUnderWay = mostUnderWay;
        this.underWay = new Semaphore(mostUnderWay);
        this.mostWaiting = mostWaiting;
        threads = new ThreadPoolExecutor(
                sideBySide,
                sideBySide,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name("turn-", 0).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    int waiting() {
        return threads.getQueue().size();
    }

    /** How many turns of theirs wait or are being taken. */
    int waiting(Address from) {
        return waiting.getOrDefault(from, 0);
    }

    /**
     * Soon, or, if too many wait, never: what is to be heard then lies in the inbox all the same.
     *
     * @param length of the words; they are looked through from end to end
     * @param turn begins it and gives its end
     */
    void execute(Address from, int length, Supplier<? extends CompletionStage<?>> turn) {
        if (waiting() < mostWaiting) {
            int before = waiting.merge(from, 1, Integer::sum) - 1;
            threads.execute(new Place(before + length / LONG, count.incrementAndGet(), from, turn));
        }
    }

    /** Ends when all who wait have had their turn, or after so many seconds. */
    void end(int seconds) {
        threads.shutdown();
        try {
            threads.awaitTermination(seconds, TimeUnit.SECONDS);
            if (underWay.tryAcquire(mostUnderWay, seconds, TimeUnit.SECONDS)) {
                underWay.release(mostUnderWay);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A place in the queue; {@code before}: how many of the same person wait before it, or might as well. */
    private final class Place implements Runnable, Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.<Place>comparingInt(place -> place.before).thenComparingLong(place -> place.number);

        private final int before;
        private final long number;
        private final Address from;
        private final Supplier<? extends CompletionStage<?>> turn;

        Place(int before, long number, Address from, Supplier<? extends CompletionStage<?>> turn) {
            this.before = before;
            this.number = number;
            this.from = from;
            this.turn = turn;
        }

        @Override
        public void run() {
            underWay.acquireUninterruptibly();
            try {
                turn.get().whenComplete((result, failure) -> leave());
            } catch (RuntimeException | Error e) {
                leave();
                throw e;
            }
        }

        private void leave() {
            waiting.computeIfPresent(from, (who, places) -> places == 1 ? null : places - 1);
            underWay.release();
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
