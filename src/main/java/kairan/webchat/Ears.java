package kairan.webchat;

import java.util.Comparator;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kairan.conversation.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads on which frames are heard, those of one page in their order. The library's own read from all pages: a store
 * that is busy must not hold them up, and an error that words bring about there would end the chat for everybody. The
 * page that has taken least of their time is heard next, so that whoever says much waits for the others. Whoever looks back
 * at what was said long ago has a thread of their own, and keeps nobody's words waiting.
 */
@Component
class Ears implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Ears.class);

    private static final int SIDE_BY_SIDE = 2;

    /** More would only wait longer; their pages send again. */
    static final int MOST_WAITING = 5_000;

    /** Frames have 200 bytes mostly, and 64 KiB at most. */
    static final long MOST_LETTERS_WAITING = 4_000_000;

    /** What is no longer than this, of a page of which little else waits, is still taken then, up to these bounds. */
    private static final int SHORT = 1_000;

    static final int MOST_WITH_SHORT = 20_000;
    private static final long MOST_LETTERS_WITH_SHORT = 8_000_000;

    private static final int LITTLE = 3;

    static final int MOST_LOOKING_BACK = 20_000;

    private final AtomicInteger frames = new AtomicInteger();
    private final AtomicLong letters = new AtomicLong();
    private final AtomicLong count = new AtomicLong();
    private final ThreadPoolExecutor threads = threads(SIDE_BY_SIDE, "chat-ear-");
    private final ThreadPoolExecutor back = threads(1, "chat-back-");

    private static ThreadPoolExecutor threads(int number, String name) {
        return new ThreadPoolExecutor(
                number,
                number,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                Thread.ofPlatform().name(name, 0).daemon().factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Has it heard soon; false if too much waits already. */
    boolean soon(Speaker speaker, String frame, Runnable hearing) {
        boolean modest = frame.length() <= SHORT && speaker.waiting() < LITTLE;
        if (frames.get() >= (modest ? MOST_WITH_SHORT : MOST_WAITING)
                || letters.get() + frame.length() > (modest ? MOST_LETTERS_WITH_SHORT : MOST_LETTERS_WAITING)) {
            return false;
        }
        frames.incrementAndGet();
        letters.addAndGet(frame.length());
        if (speaker.add(new Speaker.Frame(frame.length(), hearing))) {
            stand(speaker);
        }
        return true;
    }

    /** Has it looked up soon; false if too much of that page waits already, or of all. */
    boolean lookBack(Speaker speaker, Runnable looking) {
        if (back.getQueue().size() >= MOST_LOOKING_BACK || !speaker.mayLookBack()) {
            return false;
        }
        back.execute(place(speaker, () -> look(speaker, looking)));
        return true;
    }

    /** Puts the speaker in the queue; there is only one place for each. */
    private void stand(Speaker speaker) {
        threads.execute(place(speaker, () -> hear(speaker)));
    }

    private Place place(Speaker speaker, Runnable work) {
        return new Place(speaker.cost() / Speaker.ALIKE_MILLIS, count.incrementAndGet(), work);
    }

    private void hear(Speaker speaker) {
        Speaker.Frame frame = speaker.next();
        long start = Speaker.worked();
        try {
            quietly(frame.hearing());
        } finally {
            frames.decrementAndGet();
            letters.addAndGet(-frame.letters());
            if (speaker.heard(Speaker.worked() - start)) {
                stand(speaker);
            }
        }
    }

    private void look(Speaker speaker, Runnable looking) {
        long start = Speaker.worked();
        try {
            quietly(looking);
        } finally {
            speaker.lookedBack(Speaker.worked() - start);
        }
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            log.error("チャットで聞いた言葉を扱えませんでした（{}）。", Failure.of(e));
        }
    }

    private final class Place implements Runnable, Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.<Place>comparingLong(place -> place.cost).thenComparingLong(place -> place.number);

        private final long cost;
        private final long number;
        private final Runnable work;

        Place(long cost, long number, Runnable work) {
            this.cost = cost;
            this.number = number;
            this.work = work;
        }

        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
        back.shutdownNow();
    }
}
