package kairan;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No queue grows without end: where a class has one that could, somebody has looked what keeps it short. */
class BoundedTest {

    private static final Pattern ENDLESS = Pattern.compile(
            "new (?:LinkedBlockingQueue|PriorityBlockingQueue|ConcurrentLinkedQueue|ConcurrentLinkedDeque|LinkedBlockingDeque"
                    + "|DelayQueue|LinkedTransferQueue)<>\\(\\)"
                    + "|Executors\\.new(?:Fixed|Cached|Single|Scheduled|Virtual|Thread|Work)\\w*");

    private static final Map<String, String> KEPT_SHORT_BY = Map.ofEntries(
            entry("ChatPort", "two chores, each of which begins when the one before has ended"),
            entry("ChatSocket", "who is silent for ten seconds, of as many connections as are taken in"),
            entry("Cut", "as many as threads have cut at once"),
            entry("Ears", "one place for each open page"),
            entry("Letterbox", "64 bodies that Webhook lets in at once"),
            entry("LineApi", "64 replies that Sending lets out, and the few parcels of the couriers"),
            entry("Passwords", "ten who are unknown, and the staff who are in"),
            entry("Replier", "one round that is asked for, and the ends of 64 replies"),
            entry("Tabs", "one look that is asked for"),
            entry("Training", "runs before anybody comes"),
            entry("Workers", "10,000 in its own hand"));

    @Test
    void everyQueueIsKeptShort() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (ENDLESS.matcher(source).find()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    found.put(name, KEPT_SHORT_BY.getOrDefault(name, "?"));
                }
            }
        }
        assertThat(found).isEqualTo(new TreeMap<>(KEPT_SHORT_BY));
    }
}
