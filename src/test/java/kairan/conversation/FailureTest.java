package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailureTest {

    private static UncategorizedSQLException failed(SQLException cause) {
        return new UncategorizedSQLException("a turn", "insert", cause);
    }

    @Test
    void a_store_that_is_full_busy_or_gone_is_not_the_fault_of_the_words() {
        int full = 13;
        int writeFailed = 10 | 3 << 8;
        assertThat(Failure.ofStore(failed(new SQLException("full", null, full))))
                .isTrue();
        assertThat(Failure.ofStore(failed(new SQLException("io", null, writeFailed))))
                .isTrue();
        assertThat(Failure.ofStore(failed(new SQLException("no more room", "53100"))))
                .isTrue();
        assertThat(Failure.ofStore(
                        new CannotCreateTransactionException("late", new SQLTransientConnectionException("waited"))))
                .isTrue();
    }

    @Test
    void whatever_would_fail_again_is() {
        int constraint = 19;
        assertThat(Failure.ofStore(new IllegalStateException())).isFalse();
        assertThat(Failure.ofStore(failed(new SQLException("unique", null, constraint))))
                .isFalse();
        assertThat(Failure.ofStore(failed(new SQLException("unique", "23505")))).isFalse();
        assertThat(Failure.ofStore(failed(new SQLException("no such column", null, 1))))
                .isFalse();
    }
}
