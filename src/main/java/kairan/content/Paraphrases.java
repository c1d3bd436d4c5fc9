package kairan.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Writes further ways to ask (言いかえ) into the files of {@code faq/}, and leaves every other character as it is. */
public final class Paraphrases {

    private static final JsonMapper QUOTING = JsonMapper.builder().build();

    private static final Pattern ITEM = Pattern.compile("( *)- +id: *([\"']?)([a-z0-9-]+)\\2 *(#.*)?");

    private Paraphrases() {}

    /**
     * Adds words to entries, by their ids, in the files under the folder; words an entry has are not added again.
     *
     * @return how many were added
     */
    public static int write(Path folder, Map<String, List<String>> words) {
        Path faq = folder.resolve("faq");
        if (!Files.isDirectory(faq)) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(faq)) {
            int added = 0;
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(Shelf::holdsContent)
                    .sorted()
                    .toList()) {
                added += writeInto(folder, file, words);
            }
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int writeInto(Path folder, Path file, Map<String, List<String>> words) throws IOException {
        Map<String, List<String>> entries;
        try {
            entries = ways(folder, file);
        } catch (YamlFile.Wrong e) {
            // A wrong file is somebody's work in progress.
            return 0;
        }
        String text = Files.readString(file);
        int added = 0;
        for (Map.Entry<String, List<String>> entry : entries.entrySet()) {
            List<String> missing = missing(entry.getValue(), words.getOrDefault(entry.getKey(), List.of()));
            String next = missing.isEmpty() ? text : added(text, entry.getKey(), missing);
            added += next.equals(text) ? 0 : missing.size();
            text = next;
        }
        if (added > 0) {
            Path beside = file.resolveSibling("." + file.getFileName() + ".part");
            Files.writeString(beside, text);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return added;
    }

    /** What an entry is asked for already, by the ids of the file. */
    private static Map<String, List<String>> ways(Path folder, Path file) throws YamlFile.Wrong {
        Map<String, List<String>> ways = new LinkedHashMap<>();
        if (Shelf.isOwn(folder, file)) {
            YamlFile.read(folder, file, Shelf.OwnFile.class)
                    .value()
                    .entries()
                    .forEach(own -> ways.put(own.id(), own.paraphrases()));
        } else {
            YamlFile.read(folder, file, Shelf.FaqFile.class)
                    .value()
                    .entries()
                    .forEach(entry -> ways.put(entry.id(), entry.paraphrases()));
        }
        return ways;
    }

    /** Those of the words that are not there, each once. */
    static List<String> missing(List<String> there, List<String> words) {
        Set<String> known = new HashSet<>(there);
        return words.stream().map(String::strip).filter(known::add).toList();
    }

    /** The text with the words at the end of the entry's list; unchanged if the entry is not written as usual. */
    static String added(String yaml, String id, List<String> words) {
        List<String> lines = new ArrayList<>(yaml.lines().toList());
        int entry = 0;
        var item = ITEM.matcher("");
        while (entry < lines.size()
                && !(item.reset(lines.get(entry)).matches() && item.group(3).equals(id))) {
            entry++;
        }
        if (entry == lines.size()) {
            return yaml;
        }
        String indent = item.group(1);
        String key = indent + "  paraphrases:";
        int end = entry + 1;
        int list = -1;
        while (end < lines.size() && !lines.get(end).startsWith(indent + "- ")) {
            if (lines.get(end).stripTrailing().equals(key)) {
                list = end;
            }
            end++;
        }
        if (list < 0) {
            lines.add(entry + 1, key);
            list = entry + 1;
        }
        boolean items = list + 1 < end && lines.get(list + 1).matches(" *- .*");
        String before = items ? lines.get(list + 1).replaceFirst("- .*", "- ") : indent + "    - ";
        int last = list;
        // An item may go on over several lines, further in.
        while (last + 1 < lines.size()
                && (lines.get(last + 1).startsWith(before)
                        || lines.get(last + 1).startsWith(before.replace('-', ' ')))) {
            last++;
        }
        for (int i = 0; i < words.size(); i++) {
            // A string in JSON is one in YAML, whatever stands in it.
            lines.add(last + 1 + i, before + QUOTING.writeValueAsString(words.get(i)));
        }
        return String.join("\n", lines) + "\n";
    }
}
