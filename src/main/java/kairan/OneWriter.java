package kairan;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.dbcp2.BasicDataSource;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that hands out one connection at a time, first come, first served. SQLite has one writer; its own
 * waiting is unfair (seconds for the unlucky), a queue in front of it is not and lets twice the turns through.
 */
final class OneWriter extends AbstractDataSource implements AutoCloseable {

    static final int LONGEST_WAIT_SECONDS = 30;

    private final BasicDataSource pool;
    private final Semaphore gate = new Semaphore(1, true);

    OneWriter(BasicDataSource pool) {
        this.pool = pool;
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
            return new Held(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
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

        private final AtomicBoolean open = new AtomicBoolean(true);

        Held(Connection connection) {
            super(connection);
        }

        @Override
        public void close() throws SQLException {
            try {
                super.close();
            } finally {
                if (open.compareAndSet(true, false)) {
                    gate.release();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            pool.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the store does not close", e);
        }
    }
}
