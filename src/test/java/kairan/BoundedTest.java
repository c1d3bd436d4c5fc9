package kairan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing in memory grows without end: where a class has a queue or a collection that could, somebody has looked what keeps it short. */
class BoundedTest {

    private static final Pattern ENDLESS = Pattern.compile(
            "new (?:LinkedBlockingQueue|PriorityBlockingQueue|ConcurrentLinkedQueue|ConcurrentLinkedDeque|LinkedBlockingDeque"
                    + "|DelayQueue|LinkedTransferQueue)<>\\(\\)"
                    + "|Executors\\.new(?:Fixed|Cached|Single|Scheduled|Virtual|Thread|Work)\\w*");

    /** Fields that are changed as long as the class lives; what is made in a method ends with it. */
    private static final Pattern GROWING = Pattern.compile(
            "(?m)^    (?:(?:private|static|final|volatile) )*[A-Z]\\w*<.*> (\\w+) =\\s+(?:new (?:Concurrent|Linked|Weak|Identity|Tree)*"
                    + "(?:HashMap|HashSet|Map|Set|ArrayList|LinkedList|ArrayDeque|SkipListMap|SkipListSet)\\b"
                    + "|new CopyOnWrite|ConcurrentHashMap\\.newKeySet|Collections\\.synchronized)");

    private static final Map<String, String> STAYS_SMALL_BY = Map.ofEntries(
            Map.entry("Bell toldWithoutStore", "one for each part that is watched"),
            Map.entry("DangerWords sections", "made once, of words of our own"),
            Map.entry("DangerWords signs", "made once, of words of our own"),
            Map.entry("Filling gramsOfEntries", "the town's answers, while they are read"),
            Map.entry("Filling wordsOfEntries", "the town's answers, while they are read"),
            Map.entry("Filling wordsOfWays", "the town's answers, while they are read"),
            Map.entry("Finder saidBefore", "the town's answers, made anew with them"),
            Map.entry("Flood sent", "10,000 in its own hand, the oldest first out"),
            Map.entry("Guests tables", "who is in, and gone with them"),
            Map.entry("OnePage known", "all associations at most, while one page is made"),
            Map.entry("OpenPages told", "the news of now, each round"),
            Map.entry("Pace taken", "as many as may come in its window"),
            Map.entry("Passwords atIt", "ten who are unknown, and the staff who are in"),
            Map.entry("PieceListener heard", "one text"),
            Map.entry("PieceListener same", "one text"),
            Map.entry("SameMeaning byFirstWord", "made once, of words of our own"),
            Map.entry("SameMeaning bySound", "made once, of words of our own"),
            Map.entry("Sending lastTo", "64 replies at once, each gone when it is out"),
            Map.entry("Shelf problems", "the town's files, while they are read"),
            Map.entry("Shelf seenEntries", "the town's files, while they are read"),
            Map.entry("Tabs open", "as many connections as ChatSocket takes in"),
            Map.entry("Workers waiting", "10,000 in its own hand"));

    private static final Map<String, String> KEPT_SHORT_BY = Map.of(
            "ChatPort", "two chores, each of which begins when the one before has ended",
            "ChatSocket", "who is silent for ten seconds, of as many connections as are taken in",
            "Cut", "as many as threads have cut at once",
            "Letterbox", "64 bodies that Webhook lets in at once",
            "LineApi", "64 replies that Sending lets out, and the few parcels of the couriers",
            "Passwords", "ten who are unknown, and the staff who are in",
            "Replier", "one round that is asked for, and the ends of 64 replies",
            "Tabs", "one look that is asked for",
            "Training", "runs before anybody comes",
            "Workers", "10,000 in its own hand");

    @Test
    void everyQueueIsKeptShort() throws IOException {
        Map<String, String> found = new TreeMap<>();
        sources().forEach((name, source) -> {
            if (ENDLESS.matcher(source).find()) {
                found.put(name, KEPT_SHORT_BY.getOrDefault(name, "?"));
            }
        });
        assertThat(found).isEqualTo(new TreeMap<>(KEPT_SHORT_BY));
    }

    @Test
    void everyCollectionThatStaysIsKeptSmall() throws IOException {
        Map<String, String> found = new TreeMap<>();
        sources()
                .forEach((name, source) -> GROWING.matcher(source)
                        .results()
                        .map(field -> name + " " + field.group(1))
                        .forEach(field -> found.put(field, STAYS_SMALL_BY.getOrDefault(field, "?"))));
        assertThat(found).isEqualTo(new TreeMap<>(STAYS_SMALL_BY));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
