package kairan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Copies what lies in the write-ahead log into the store's file, beside the writing and on a connection of its own: whoever
 * writes would else do it all at once, now and then, and everybody would wait for the disk. What it leaves undone the
 * writer does, as SQLite always does, when the log has become long.
 */
final class WriteBack implements AutoCloseable {

    /** So many commits make a copy worth its while; in a busy hour that is several times a second. */
    private static final int COMMITS = 16;

    private final String url;
    private final AtomicInteger commits = new AtomicInteger();
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("write-back").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    // Only the one thread touches it.
    private @Nullable Connection open;

    WriteBack(String url) {
        this.url = url;
    }

    /** To be told of every commit; returns at once. */
    void committed() {
        if (commits.incrementAndGet() >= COMMITS && thread.getQueue().isEmpty()) {
            commits.set(0);
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
        } catch (SQLException e) {
            // The writer, who does it then, says what is wrong.
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(5, TimeUnit.SECONDS);
            if (open != null) {
                open.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the store does not close", e);
        }
    }
}
