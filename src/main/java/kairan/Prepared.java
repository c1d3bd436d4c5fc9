package kairan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import org.apache.commons.dbcp2.DelegatingConnection;
import org.apache.commons.dbcp2.DelegatingPreparedStatement;

/**
 * A connection and its statements, prepared once and used again: preparing them anew is a sixth of every turn, and looking
 * after them in a pool that many threads may use is a tenth of what a turn costs at the store. Only for one thread at a time.
 */
final class Prepared {

    private static final int MOST = 300;

    private final Connection connection;

    // Those nobody uses, the longest unused first; the same words are prepared a second time while they are in use.
    private final LinkedHashMap<String, PreparedStatement> free = new LinkedHashMap<>();

    Prepared(Connection connection) {
        this.connection = connection;
    }

    Connection connection() {
        return connection;
    }

    /** The statement as if newly prepared; closing it gives it back. */
    PreparedStatement lend(DelegatingConnection<?> to, String sql) throws SQLException {
        PreparedStatement ready = free.remove(sql);
        return new Lent(to, sql, ready == null ? connection.prepareStatement(sql) : ready);
    }

    private final class Lent extends DelegatingPreparedStatement {

        private final String sql;

        Lent(DelegatingConnection<?> to, String sql, PreparedStatement statement) {
            super(to, statement);
            this.sql = sql;
        }

        @Override
        public void close() throws SQLException {
            if (!isClosed()) {
                PreparedStatement mine = (PreparedStatement) getDelegate();
                prepareToReturn();
                setClosedInternal(true);
                giveBack(sql, mine);
            }
        }
    }

    private void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearBatch();
        statement.clearParameters();
        PreparedStatement twin = free.putLast(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (free.size() > MOST) {
            Iterator<PreparedStatement> longestUnused = free.values().iterator();
            PreparedStatement eldest = longestUnused.next();
            longestUnused.remove();
            eldest.close();
        }
    }
}
