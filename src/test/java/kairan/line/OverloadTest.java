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
import kairan.conversation.Together;
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
            new Letterbox(
                    null, null, new Together(new TransactionTemplate(new JdbcTransactionManager(new FullStore())))),
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
    void many_who_send_much_slowly_keep_nobody_out() throws Exception {
        CountDownLatch reading = new CountDownLatch(40);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                slow.submit(() -> post(new Great(20_000, reading, end)));
            }
            reading.await();

            MockHttpServletRequest great = new MockHttpServletRequest("POST", "/line/webhook");
            great.setContent(new byte[500_000]);
            assertThat(post(great)).as("was read, and has no signature").isEqualTo(400);
            assertThat(post(signed(BODY))).as("got as far as the full store").isEqualTo(503);
            end.countDown();
        }
    }

    @Test
    void what_all_have_sent_so_far_does_not_fill_the_memory() throws Exception {
        CountDownLatch reading = new CountDownLatch(16);
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService slow = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                slow.submit(() -> post(new Great(Webhook.MOST_BYTES, reading, end)));
            }
            reading.await();

            MockHttpServletRequest great = new MockHttpServletRequest("POST", "/line/webhook");
            great.setContent(new byte[500_000]);
            assertThat(post(great)).isEqualTo(503);
            MockHttpServletRequest little = signed(BODY);
            little.removeHeader("x-line-signature");
            assertThat(post(little)).as("was read").isEqualTo(400);
            end.countDown();
        }
    }

    @Test
    void who_sends_a_letter_piece_by_piece_without_end_is_not_waited_for() throws Exception {
        Envelope impatient = new Envelope(Webhook.MOST_BYTES, Duration.ZERO);

        assertThat(impatient.open(new java.io.ByteArrayInputStream(new byte[20_000]), body -> body == null ? 503 : 200))
                .isEqualTo(503);
    }

    @Test
    void what_is_announced_as_too_great_is_not_read() throws Exception {
        MockHttpServletRequest request = signed(new byte[Webhook.MOST_BYTES + 1]);

        assertThat(post(request)).isEqualTo(413);
    }

    /** A body of a megabyte, of which after so many bytes nothing comes for long. */
    private static final class Great extends MockHttpServletRequest {

        private final CountDownLatch reading;
        private final CountDownLatch end;
        private int soon;

        Great(int soon, CountDownLatch reading, CountDownLatch end) {
            super("POST", "/line/webhook");
            this.soon = soon;
            this.reading = reading;
            this.end = end;
        }

        @Override
        public long getContentLengthLong() {
            return Webhook.MOST_BYTES;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    if (soon-- > 0) {
                        return 'a';
                    }
                    reading.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return -1;
                }

                @Override
                public int read(byte[] into, int from, int most) throws IOException {
                    int now = Math.min(most, soon);
                    if (now == 0) {
                        return read();
                    }
                    soon -= now;
                    return now;
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
