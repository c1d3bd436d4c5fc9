package kairan.content;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One folder of content on disk, read whole; every wrong file is named, not only the first. */
final class Shelf {

    /** A file of {@code faq/}: its top key is {@code entries}. */
    record FaqFile(List<Entry> entries) {
        FaqFile {
            entries = Say.list(entries);
        }
    }

    private final Path folder;
    private final List<Problem> problems = new ArrayList<>();

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** @throws WrongContent naming all that is wrong */
    Content read() {
        present("");
        Town town = one("town.yaml", Town.class);
        @SuppressWarnings("unchecked")
        Map<String, String> phrases = one("phrases.yaml", Map.class);
        List<Entry> entries = entries();
        Map<String, Dialogue> dialogues = byId("dialogues", Dialogue.class, Dialogue::id);
        Map<String, Timeline> timelines = byId("timelines", Timeline.class, Timeline::id);
        Map<String, Gathering> gatherings = byId("gatherings", Gathering.class, Gathering::id);
        gatherings.values().stream()
                .filter(g -> !timelines.containsKey(g.timeline()))
                .forEach(g -> problems.add(new Problem(
                        "gatherings",
                        0,
                        "「%s」の timeline「%s」が timelines にありません。".formatted(g.id(), g.timeline()))));
        stopIfWrong();
        return new Content(
                town, new Phrases(Map.copyOf(phrases)), entries, dialogues, timelines, gatherings);
    }

    /** Only the entries of {@code faq/}, wherever the rest of the folder stands. */
    List<Entry> readEntries() {
        present("faq");
        List<Entry> entries = entries();
        stopIfWrong();
        return entries;
    }

    private void present(String name) {
        if (!Files.isDirectory(folder.resolve(name))) {
            throw new WrongContent(List.of(new Problem(
                    folder.resolve(name).toString(), 0, "フォルダーがありません。KAIRAN_CONVERSATIONS で場所を教えてください。")));
        }
    }

    private void stopIfWrong() {
        if (!problems.isEmpty()) {
            throw new WrongContent(problems);
        }
    }

    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (Path file : files("faq")) {
            String name = folder.relativize(file).toString();
            FaqFile faq = read(file, FaqFile.class);
            for (Entry entry : faq == null ? List.<Entry>of() : faq.entries()) {
                String before = seen.putIfAbsent(entry.id(), name);
                if (before != null) {
                    problems.add(new Problem(name, 0, "id「%s」は %s にもあります。別の名前にしてください。".formatted(entry.id(), before)));
                }
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }

    private <T> Map<String, T> byId(String kind, Class<T> type, Function<T, String> id) {
        Map<String, T> all = new LinkedHashMap<>();
        Set<String> twice = new HashSet<>();
        for (Path file : files(kind)) {
            T value = read(file, type);
            if (value != null && all.put(id.apply(value), value) != null && twice.add(id.apply(value))) {
                problems.add(new Problem(
                        folder.relativize(file).toString(), 0, "id「%s」がほかのファイルにもあります。".formatted(id.apply(value))));
            }
        }
        return all;
    }

    @SuppressWarnings("NullAway")
    private <T> T one(String name, Class<T> type) {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            problems.add(new Problem(name, 0, "ファイルがありません。"));
            return null;
        }
        return read(file, type);
    }

    @SuppressWarnings("NullAway")
    private <T> T read(Path file, Class<T> type) {
        try {
            return YamlFile.read(folder, file, type);
        } catch (YamlFile.Wrong e) {
            problems.add(e.problem());
            return null;
        }
    }

    private List<Path> files(String kind) {
        Path dir = folder.resolve(kind);
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            problems.add(new Problem(kind, 0, "フォルダーを読めません。権限を確かめてください。"));
            return List.of();
        }
    }
}
