package kairan;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * A data source that hands out one connection at a time, first come, first served. SQLite has one writer; its own
 * waiting is unfair (seconds for the unlucky), a queue in front of it is not and lets twice the turns through.
 */
final class OneWriter extends AbstractDataSource implements AutoCloseable {

    private static final int LONGEST_WAIT_SECONDS = 30;

    private final HikariDataSource pool;
    private final Semaphore gate = new Semaphore(1, true);

    OneWriter(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        try {
            if (!gate.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new SQLException("waited %d s for the store".formatted(LONGEST_WAIT_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while waiting for the store", e);
        }
        try {
            return releasing(pool.getConnection());
        } catch (SQLException | RuntimeException e) {
            gate.release();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private Connection releasing(Connection connection) {
        AtomicBoolean open = new AtomicBoolean(true);
        InvocationHandler handler = (proxy, method, args) -> {
            try {
                return method.invoke(connection, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.getName().equals("close") && open.compareAndSet(true, false)) {
                    gate.release();
                }
            }
        };
        return (Connection)
                Proxy.newProxyInstance(OneWriter.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
    }

    @Override
    public void close() {
        pool.close();
    }
}
