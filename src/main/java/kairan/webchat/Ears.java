package kairan.webchat;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import kairan.conversation.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The threads on which frames are heard, those of one page in their order. The library's own read from all pages: a store
 * that is busy must not hold them up, and an error that words bring about there would end the chat for everybody.
 */
@Component
class Ears implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Ears.class);

    private static final int SIDE_BY_SIDE = 2;

    /** More would only wait longer; their pages send again. */
    static final int MOST_WAITING = 5_000;

    /** Frames have 200 bytes mostly, and 64 KiB at most. */
    static final long MOST_LETTERS_WAITING = 4_000_000;

    private final AtomicLong letters = new AtomicLong();
    private final List<ThreadPoolExecutor> threads =
            IntStream.range(0, SIDE_BY_SIDE).mapToObj(i -> one()).toList();

    private static ThreadPoolExecutor one() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("chat-ear-", 0).daemon().factory(),
                new ThreadPoolExecutor.AbortPolicy());
    }

    /** Has it heard soon; false if too much waits already. */
    boolean soon(Tab tab, String frame, Runnable hearing) {
        ThreadPoolExecutor ear = threads.get(Math.floorMod(System.identityHashCode(tab), SIDE_BY_SIDE));
        if (letters.addAndGet(frame.length()) > MOST_LETTERS_WAITING
                || ear.getQueue().size() >= MOST_WAITING) {
            letters.addAndGet(-frame.length());
            return false;
        }
        ear.execute(() -> {
            try {
                hearing.run();
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                log.error("チャットで聞いた言葉を扱えませんでした（{}）。", Failure.of(e));
            } finally {
                letters.addAndGet(-frame.length());
            }
        });
        return true;
    }

    @Override
    public void destroy() {
        threads.forEach(ThreadPoolExecutor::shutdownNow);
    }
}
