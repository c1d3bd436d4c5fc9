package kairan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that hands out one connection at a time, first come, first served. SQLite has one writer; its own
 * waiting is unfair (seconds for the unlucky), a queue in front of it is not and lets twice the turns through.
 */
final class OneWriter extends AbstractDataSource implements AutoCloseable {

    static final int LONGEST_WAIT_SECONDS = 30;

    private final String url;
    private final Semaphore gate = new Semaphore(1, true);
    private final WriteBack writeBack;

    // Only whoever is in the gate touches these.
    private @Nullable Prepared open;
    private boolean ended;

    OneWriter(String url) {
        this.url = url;
        this.writeBack = new WriteBack(url);
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!gate.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLTransientConnectionException("waited %d s for the store".formatted(LONGEST_WAIT_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the store", e);
        }
        try {
            if (ended) {
                throw new SQLException("the store is closed");
            }
            if (open == null) {
                open = new Prepared(DriverManager.getConnection(url));
            }
            return new Held(open);
        } catch (SQLException | RuntimeException | Error e) {
            gate.release();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    /** The one connection while somebody has it; closing it lets the next one in. */
    private final class Held extends DelegatingConnection<Connection> {

        private final Prepared prepared;

        Held(Prepared prepared) {
            super(prepared.connection());
            this.prepared = prepared;
        }

        @Override
        public PreparedStatement prepareStatement(String sql) throws SQLException {
            checkOpen();
            return prepared.lend(this, sql);
        }

        @Override
        public synchronized void close() throws SQLException {
            if (isClosedInternal()) {
                return;
            }
            try {
                passivate();
                tidy();
            } catch (SQLException | RuntimeException | Error e) {
                // Also when memory is full: with half of a turn in it, it would make that half part of the next.
                open = null;
                prepared.connection().close();
                throw e;
            } finally {
                setClosedInternal(true);
                gate.release();
                writeBack.used();
            }
        }

        // What somebody left half done is not the next one's.
        private void tidy() throws SQLException {
            if (!prepared.connection().getAutoCommit()) {
                prepared.connection().rollback();
                prepared.connection().setAutoCommit(true);
            }
        }
    }

    /** Waits for whoever has the connection, but not for ever. Nobody gets it afterwards. */
    @Override
    public void close() {
        writeBack.close();
        boolean alone = false;
        try {
            alone = gate.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
            ended = true;
            if (open != null) {
                open.connection().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new IllegalStateException("the store does not close", e);
        } finally {
            open = null;
            if (alone) {
                gate.release();
            }
        }
    }
}
