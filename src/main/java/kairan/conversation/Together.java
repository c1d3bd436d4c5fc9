package kairan.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Short pieces of work on the store that come at the same time share a transaction: a commit costs as much as a quarter of
 * a turn, and handing the store from one thread to the next as much again. Each piece is done whole or not at all, and on
 * its own: if one of them fails, all are taken back and each is done again in a transaction of its own; if the store does,
 * all fail, and nobody waits for it again and again.
 */
@Component
public class Together implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Together.class);

    /** So many that nobody waits long for the commit of all; with 48 the talk was slower. */
    private static final int MOST = 16;

    private final TransactionTemplate transaction;
    private final Queue<Piece<?>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();

    // Whoever comes after the end does it on their own thread.
    private final ThreadPoolExecutor writer = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("together").daemon().factory(),
            (round, ended) -> round.run());

    public Together(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** One piece of work, and what came of it. */
    private static final class Piece<T> {

        private final Supplier<T> work;
        private final CompletableFuture<@Nullable T> end = new CompletableFuture<>();
        private @Nullable T result;

        Piece(Supplier<T> work) {
            this.work = work;
        }

        void run() {
            result = work.get();
        }

        void committed() {
            end.complete(result);
        }
    }

    /**
     * Does the work in a transaction and returns when it is committed; throws what it throws. It may be done a second time,
     * after the first has been taken back, and on another thread. Must not be called within a transaction.
     */
    public <T> T execute(Supplier<T> work) {
        try {
            return later(work).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException wrong ? wrong : e;
        }
    }

    /**
     * The same, without waiting for it. Whatever is to follow its end follows on the one thread that writes: it must not
     * take long, and must not wait for other work of this kind.
     */
    <T> CompletableFuture<T> later(Supplier<T> work) {
        Piece<T> mine = new Piece<>(work);
        waiting.add(mine);
        soon();
        return mine.end;
    }

    private void soon() {
        if (!asked.getAndSet(true)) {
            try {
                writer.execute(this::round);
            } catch (RuntimeException | Error e) {
                // Such as no room for a thread: whoever comes next asks again.
                asked.set(false);
                throw e;
            }
        }
    }

    private void round() {
        asked.set(false);
        List<Piece<?>> next = new ArrayList<>(MOST);
        while (next.size() < MOST && waiting.poll() instanceof Piece<?> piece) {
            next.add(piece);
        }
        try {
            put(next);
        } catch (RuntimeException | Error e) {
            // Nobody waits for ever for what memory was too full to end.
            next.forEach(piece -> piece.end.completeExceptionally(e));
            throw e;
        } finally {
            if (next.size() == MOST) {
                soon();
            }
        }
    }

    private void put(List<Piece<?>> pieces) {
        try {
            transaction.executeWithoutResult(status -> pieces.forEach(Piece::run));
        } catch (RuntimeException | Error e) {
            if (pieces.size() == 1 || Failure.passes(e)) {
                pieces.forEach(piece -> piece.end.completeExceptionally(e));
            } else {
                log.warn("{} pieces of work are done again one by one: {}", pieces.size(), Failure.of(e));
                pieces.forEach(piece -> put(List.of(piece)));
            }
            return;
        }
        pieces.forEach(Piece::committed);
    }

    @Override
    public void destroy() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(5, TimeUnit.SECONDS);
    }
}
