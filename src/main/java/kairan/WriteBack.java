package kairan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kairan.conversation.Failure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies what lies in the write-ahead log into the store's file, beside the writing and on a connection of its own: whoever
 * writes would else do it all at once, now and then, and everybody would wait for the disk. What it leaves undone the
 * writer does, as SQLite always does, when the log has become long.
 */
final class WriteBack implements AutoCloseable {

    /**
     * So many uses of the store, mostly commits, are worth a copy: in a busy hour once or twice a second. What is written
     * again and again is copied only once.
     */
    static final int USES = 64;

    private static final Logger log = LoggerFactory.getLogger(WriteBack.class);

    private final String url;
    private final AtomicInteger uses = new AtomicInteger();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("write-back").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    // Only the one thread touches these.
    private @Nullable Connection open;
    private boolean failing;

    WriteBack(String url) {
        this.url = url;
    }

    /** To be told whenever somebody has done with the store; returns at once. */
    void used() {
        if (uses.incrementAndGet() >= USES && thread.getQueue().isEmpty()) {
            uses.set(0);
            thread.execute(this::copy);
        }
    }

    private void copy() {
        try {
            if (open == null) {
                open = DriverManager.getConnection(url);
            }
            try (Statement statement = open.createStatement()) {
                statement.execute("pragma wal_checkpoint(passive)");
            }
            failing = false;
        } catch (SQLException e) {
            // Once, not every second; SQLite itself, when the writer does it, says nothing.
            if (!failing) {
                log.warn("What was written is not copied back into the store's file: {}", Failure.of(e));
            }
            failing = true;
        }
    }

    /** Waits for a copy under way, but not for ever: one that is not ended is ended by the next who opens the store. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (thread.awaitTermination(5, TimeUnit.SECONDS) && open != null) {
                open.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            log.warn("The store's second connection does not close: {}", Failure.of(e));
        }
    }
}
