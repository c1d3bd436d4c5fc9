package kairan.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kairan.Mutations;
import org.junit.jupiter.api.Test;

/** Whatever a clerk writes is read, or refused with a place and a remedy. */
class BadContentTest {

    private static final Path CONVERSATIONS = Path.of("conversations");

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(CONVERSATIONS.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(6)
                    .map(Folder::read)
                    .map(text -> text.substring(0, Math.min(text.length(), 3000)))
                    .toList();
        }
    }

    private static <T> void readAs(Class<T> type, List<String> examples) {
        new Mutations(examples, 10).into(text -> read(text, type));
    }

    private static void read(String text, Class<?> type) {
        try {
            YamlFile.of("test.yaml", text, type);
        } catch (YamlFile.Wrong e) {
            // Said with its place.
        }
    }

    /** What Jazzer calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        read(text, Gathering.class);
        read(text, Timeline.class);
        read(text, Town.class);
        Blanks.fill(text, Map.of("集合場所", text));
        refusedAtMost(() -> Blanks.check("text", text, Set.of("集合場所")));
        refusedAtMost(() -> Moment.parse(text));
        refusedAtMost(() -> Day.parse(text));
    }

    private static void refusedAtMost(Runnable reading) {
        try {
            reading.run();
        } catch (IllegalArgumentException e) {
            // Said how to write it.
        }
    }

    @Test
    void gatherings() throws IOException {
        readAs(Gathering.class, files("gatherings"));
    }

    @Test
    void timelines() throws IOException {
        readAs(Timeline.class, files("timelines"));
    }

    @Test
    void theTown() {
        readAs(Town.class, List.of(Folder.read(CONVERSATIONS.resolve("town.yaml"))));
    }

    /** Found here: the library that reads YAML parted a character at the end of what it reads at once. */
    @Test
    void anEmojiMayStandAnywhere() throws YamlFile.Wrong {
        String text = Folder.read(CONVERSATIONS.resolve("town.yaml"));
        for (int before = 1000; before < 1050; before++) {
            YamlFile.of("town.yaml", "# " + "x".repeat(before) + "👧\n" + text, Town.class);
        }
    }

    @Test
    void momentsAndDays() {
        Mutations written = new Mutations(List.of(
                "すぐに",
                "3日前 12:00",
                "前日 18:00",
                "当日 7:00",
                "終了2時間後",
                "締切前日 18:00",
                "毎月第3日曜",
                "2026-05-17",
                "締切".repeat(9000)));
        written.into(Moment::parse, IllegalArgumentException.class);
        written.into(Day::parse, IllegalArgumentException.class);
    }

    @Test
    void blanks() {
        Mutations texts = new Mutations(List.of("《集合場所》に《時刻》までに来てください。", "$1《集合場所》\\0", "《".repeat(3000)));
        texts.into(text -> Blanks.fill(text, Map.of("集合場所", "$0《時刻》\\")));
        texts.into(text -> Blanks.check("text", text, Set.of("集合場所")), WrongValue.class);
    }
}
