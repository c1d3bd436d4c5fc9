package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionTemplate;

/** What LINE is told when it is too much for us: 503, so that it comes again. */
class OverloadTest {

    private static final byte[] BODY =
            new SignedWebhook().text(SignedWebhook.somebody(), "こんにちは").body();

    /** Nothing behind the full store is ever reached. */
    private final Webhook webhook = new Webhook(
            new Keys(SignedWebhook.SECRET, "token", URI.create("http://localhost"), Duration.ofSeconds(1), 200, 1),
            new Letterbox(null, null, new TransactionTemplate(new JdbcTransactionManager(new FullStore()))),
            null,
            Clock.systemUTC(),
            new Tally(new SimpleMeterRegistry()));

    private static final class FullStore extends AbstractDataSource {

        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("database or disk is full", null, 13);
        }

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            return getConnection();
        }
    }

    private int post(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        webhook.doPost(request, response);
        return response.getStatus();
    }

    private static MockHttpServletRequest signed(byte[] body) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/line/webhook");
        request.addHeader("x-line-signature", SignedWebhook.signature(body));
        request.setContent(body);
        return request;
    }

    @Test
    void what_a_full_store_does_not_take_is_not_acknowledged() throws Exception {
        assertThat(post(signed(BODY))).isEqualTo(503);
    }

    @Test
    void many_who_send_much_slowly_keep_nobody_out_who_sends_little() throws Exception {
        CountDownLatch reading = new CountDownLatch(16);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                slow.submit(() -> post(new Great(reading, end)));
            }
            reading.await();

            assertThat(post(new Great(reading, end))).isEqualTo(503);
            assertThat(post(signed(BODY))).as("got as far as the full store").isEqualTo(503);
            MockHttpServletRequest unsigned = signed(BODY);
            unsigned.removeHeader("x-line-signature");
            assertThat(post(unsigned)).as("was read").isEqualTo(400);
            end.countDown();
        }
    }

    @Test
    void what_is_announced_as_too_great_is_not_read() throws Exception {
        MockHttpServletRequest request = signed(new byte[Webhook.MOST_BYTES + 1]);

        assertThat(post(request)).isEqualTo(413);
    }

    /** A body of half a megabyte whose first byte takes its time. */
    private static final class Great extends MockHttpServletRequest {

        private final CountDownLatch reading;
        private final CountDownLatch end;

        Great(CountDownLatch reading, CountDownLatch end) {
            super("POST", "/line/webhook");
            this.reading = reading;
            this.end = end;
        }

        @Override
        public long getContentLengthLong() {
            return 500_000;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    reading.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return -1;
                }

                @Override
                public boolean isFinished() {
                    return false;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {}
            };
        }
    }
}
