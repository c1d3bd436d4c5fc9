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

/** Nothing in memory grows without end: where a class has a queue or a collection that could, somebody has looked what keeps it short. */
class BoundedTest {

    private static final Pattern ENDLESS = Pattern.compile(
            "new (?:LinkedBlockingQueue|PriorityBlockingQueue|ConcurrentLinkedQueue|ConcurrentLinkedDeque|LinkedBlockingDeque"
                    + "|DelayQueue|LinkedTransferQueue)<>\\(\\)"
                    + "|Executors\\.new(?:Fixed|Cached|Single|Scheduled|Virtual|Thread|Work)\\w*");

    /** Fields that are changed as long as the class lives; what is made in a method ends with it. */
    private static final Pattern GROWING = Pattern.compile(
            "(?m)^    (?:(?:private|static|final|volatile) )*[A-Z]\\w*<.*> (\\w+) =\\s+(?:new (?:Concurrent|Linked|Weak|Identity|Tree)*"
                    + "(?:HashMap|HashSet|Map|Set|ArrayList|LinkedList|ArrayDeque|PriorityQueue|SkipListMap|SkipListSet)\\b"
                    + "|new CopyOnWrite|ConcurrentHashMap\\.newKeySet|Collections\\.synchronized)");

    private static final Map<String, String> STAYS_SMALL_BY = Map.ofEntries(
            entry("Beginnings pairs", "20,000 in its own hand"),
            entry("Bell toldWithoutStore", "one for each part that is watched"),
            entry("DangerWords sections", "made once, of words of our own"),
            entry("DangerWords signs", "made once, of words of our own"),
            entry("Filling gramsOfEntries", "the town's answers, while they are read"),
            entry("Filling wordsOfEntries", "the town's answers, while they are read"),
            entry("Filling wordsOfWays", "the town's answers, while they are read"),
            entry("Finder saidBefore", "the town's answers, made anew with them"),
            entry("Flood sent", "10,000 in its own hand, the oldest first out"),
            entry("Guests tables", "who is in, and gone with them"),
            entry("OnePage known", "all associations at most, while one page is made"),
            entry("OpenPages told", "the news of now, each round"),
            entry("Pace taken", "as many as may come in its window"),
            entry("Passwords atIt", "ten who are unknown, and the staff who are in"),
            entry("PieceListener heard", "one text"),
            entry("PieceListener same", "one text"),
            entry("SameMeaning byFirstWord", "made once, of words of our own"),
            entry("SameMeaning bySound", "made once, of words of our own"),
            entry("Prepared free", "300 in its own hand, the longest unused first out"),
            entry("Sending lastTo", "64 replies at once, each gone when it is out"),
            entry("Shelf problems", "the town's files, while they are read"),
            entry("Shelf seenEntries", "the town's files, while they are read"),
            entry("Speaker waiting", "20,000 of all pages, counted by Ears"),
            entry("Tabs inLine", "as many talks as are open"),
            entry("Tabs open", "as many connections as ChatSocket takes in"),
            entry("Tabs waiting", "as many talks as are open"),
            entry("Workers waiting", "10,000 in its own hand"));

    private static final Map<String, String> KEPT_SHORT_BY = Map.ofEntries(
            entry("ChatPort", "two chores, each of which begins when the one before has ended"),
            entry("ChatSocket", "who is silent for ten seconds, of as many connections as are taken in"),
            entry("Cut", "as many as threads have cut at once"),
            entry("Ears", "one place for each page that has said something, 20,000 that look back"),
            entry("LineApi", "64 replies that Sending lets out, and the few parcels of the couriers"),
            entry("Passwords", "ten who are unknown, and the staff who are in"),
            entry("Replier", "one round that is asked for, and the ends of 64 replies"),
            entry("Tabs", "one look that is asked for"),
            entry("Together", "64 bodies that Webhook lets in, 17 turns, two frames of pages, one round of replies"),
            entry("Training", "runs before anybody comes"),
            entry("Workers", "10,000 in its own hand"),
            entry("WriteBack", "one copy under way and the next"));

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
