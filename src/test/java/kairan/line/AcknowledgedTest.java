package kairan.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.node.ObjectNode;

/** What LINE was told 200 for before a copy was begun is in the copy, however many webhooks come meanwhile, and in the store made of it. */
class AcknowledgedTest extends LineTest {

    @Value("${kairan.data}")
    Path data;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

    @Test
    void isInTheCopyAndInTheStoreMadeOfIt(@TempDir Path folder) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        CountDownLatch writing = new CountDownLatch(100);
        List<Thread> writers = IntStream.range(0, 3)
                .mapToObj(n -> Thread.ofVirtual().start(() -> {
                    String from = SignedWebhook.somebody();
                    while (!enough.get()) {
                        write(from);
                        writing.countDown();
                    }
                }))
                .toList();
        try {
            writing.await();
            Path copy = folder.resolve("copy.db");
            Path another = folder.resolve("another");
            Set<String> before = new HashSet<>(acknowledged);

            command(data, "backup", copy);
            assertThat(acknowledged.size()).as("nobody waited").isGreaterThan(before.size());
            command(another, "restore", copy);

            assertThat(before).hasSizeGreaterThanOrEqualTo(100);
            assertThat(events(another.resolve("kairan.db"))).containsAll(before);
        } finally {
            enough.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(db.sql("select id from inbox").query(String.class).list()).containsAll(acknowledged);
    }

    private void write(String from) {
        SignedWebhook webhook = new SignedWebhook();
        ObjectNode event = webhook.event(from, "message");
        event.putObject("message")
                .put("id", event.get("webhookEventId").asString())
                .put("type", "text")
                .put("text", "こんにちは")
                .put("quoteToken", "q");
        if (webhook.json(event).post(port) == 200) {
            acknowledged.add(event.get("webhookEventId").asString());
        }
    }

    /** In a process of its own, as an operator does it beside the house. */
    private static void command(Path data, String name, Path copy) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "kairan.Kairan",
                        name,
                        copy.toString())
                .redirectErrorStream(true);
        command.environment().put("KAIRAN_DATA", data.toString());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private static Set<String> events(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store)) {
            return new HashSet<>(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("select id from inbox")
                    .query(String.class)
                    .list());
        }
    }
}
