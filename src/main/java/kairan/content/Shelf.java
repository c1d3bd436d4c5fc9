package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One folder of content with the newer texts over its files, read whole; every wrong file is named, not only the first. */
final class Shelf {

    /** A file of {@code faq/}: its top key is {@code entries}. */
    record FaqFile(
            @JsonPropertyDescription("質問と答え。一つずつ「- id:」で始めます")
            List<Entry> entries) {
        FaqFile {
            entries = Say.some("entries", entries);
        }
    }

    /** A file of {@code faq/own/}; all of its entries may have been taken out again. */
    record OwnFile(
            @JsonPropertyDescription("自分たちで答える質問。一つずつ「- id:」で始めます")
            List<Own> entries) {
        OwnFile {
            entries = Say.list("entries", entries);
        }
    }

    /** The file of cases. */
    record CasesFile(
            @JsonPropertyDescription("事例。一つずつ「- id:」で始めます") List<Case> cases) {
        CasesFile {
            cases = Say.list("cases", cases);
            Say.noneTwice("cases", cases, Case::id, "id「%s」の事例が二つあります。別の名前にしてください。");
        }
    }

    private static final String CASES = "cases.yaml";
    private static final String SUBJECTS = "subjects.yaml";
    private static final String OWN_ID = "own-";
    private static final String PLAIN_WORDS = "plain-words.yaml";

    private final Path folder;
    private final Map<String, String> newer;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> seenEntries = new HashMap<>();

    Shelf(Path folder) {
        this(folder, Map.of());
    }

    /** @param newer the texts that lead over the files of these names */
    Shelf(Path folder, Map<String, String> newer) {
        this.folder = folder;
        this.newer = newer;
    }

    /** @throws WrongContent naming all that is wrong */
    Content read() {
        present("");
        Optional<Town> town = read("town.yaml", Town.class).map(YamlFile::value);
        Optional<Phrases> phrases = phrases();
        List<PlainWord> plainWords = plainWords();
        List<Case> cases = cases(town);
        List<Path> faq = files("faq");
        List<Own> owns = owns(faq);
        List<Entry> entries = entries(faq, owns);
        Subjects subjects = subjects(entries);
        Map<String, YamlFile<Dialogue>> dialogues = byId("dialogues", Dialogue.class, Dialogue::id);
        Map<String, YamlFile<Timeline>> timelines = byId("timelines", Timeline.class, Timeline::id);
        Map<String, YamlFile<Gathering>> gatherings = byId("gatherings", Gathering.class, Gathering::id);
        stopIfWrong();
        gatherings.values().forEach(file -> follows(file, timelines.keySet()));
        stopIfWrong();
        return new Content(
                town.orElseThrow(),
                phrases.orElseThrow(),
                entries,
                subjects,
                values(dialogues),
                values(timelines),
                values(gatherings),
                plainWords,
                owns,
                cases);
    }

    /** A town may do without; where a case stands must be one of its documents. */
    private List<Case> cases(Optional<Town> town) {
        Optional<YamlFile<CasesFile>> read = there(CASES) ? read(CASES, CasesFile.class) : Optional.empty();
        read.ifPresent(file -> {
            List<Case> cases = file.value().cases();
            for (int i = 0; i < cases.size(); i++) {
                String document = cases.get(i).source().town();
                if (town.isPresent() && town.get().document(document).isEmpty()) {
                    problems.add(file.problem(
                            "「%s」という資料が、town.yaml の documents にありません。".formatted(document),
                            "cases",
                            i,
                            "source",
                            "town"));
                }
            }
        });
        return read.map(file -> file.value().cases()).orElse(List.of());
    }

    /** A town may do without. */
    private List<PlainWord> plainWords() {
        return there(PLAIN_WORDS)
                ? read(PLAIN_WORDS, PlainWords.class)
                        .map(file -> file.value().words())
                        .orElse(List.of())
                : List.of();
    }

    private boolean there(String name) {
        return newer.containsKey(name) || Files.isRegularFile(folder.resolve(name));
    }

    private Optional<Phrases> phrases() {
        String name = "phrases.yaml";
        return read(name, Phrases.Texts.class)
                .map(file -> new Phrases(file, newer.containsKey(name) ? onDisk(name, file) : file, problems::add));
    }

    /** A file that is only the reserve: where it cannot be read, the newer one has to do alone. */
    private YamlFile<Phrases.Texts> onDisk(String name, YamlFile<Phrases.Texts> newer) {
        try {
            return YamlFile.read(folder, folder.resolve(name), Phrases.Texts.class);
        } catch (YamlFile.Wrong e) {
            return newer;
        }
    }

    /** A town may leave them out; then all entries are of one subject. */
    private Subjects subjects(List<Entry> entries) {
        if (!there(SUBJECTS)) {
            return Subjects.NONE;
        }
        Set<String> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        Optional<YamlFile<Subjects>> read = read(SUBJECTS, Subjects.class);
        read.ifPresent(file -> {
            List<Subjects.Subject> subjects = file.value().subjects();
            for (int i = 0; i < subjects.size(); i++) {
                List<String> named = subjects.get(i).entries();
                for (int j = 0; j < named.size(); j++) {
                    // The town's own questions have no entry until they are answered, and may be taken out again.
                    if (!named.get(j).startsWith(OWN_ID)) {
                        exists(file, ids, named.get(j), "subjects", i, "entries", j);
                    }
                }
            }
            List<Subjects.Step> steps = file.value().steps();
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).entry() != null) {
                    exists(file, ids, steps.get(i).entry(), "steps", i, "entry");
                }
            }
        });
        return read.map(YamlFile::value).orElse(Subjects.NONE);
    }

    private void exists(YamlFile<?> file, Set<String> ids, String id, Object... where) {
        if (!ids.contains(id)) {
            problems.add(file.problem("「%s」という id の質問が、faq フォルダーにありません。".formatted(id), where));
        }
    }

    private void follows(YamlFile<Gathering> file, Set<String> timelines) {
        String timeline = file.value().timeline();
        if (!timelines.contains(timeline)) {
            String known = timelines.isEmpty() ? "" : "いまあるのは%sです。".formatted(String.join("、", timelines));
            problems.add(file.problem("「%s」という流れが、timelines フォルダーにありません。%s".formatted(timeline, known), "timeline"));
        }
    }

    /** Only the entries of {@code faq/}, wherever the rest of the folder stands. */
    List<Entry> readEntries() {
        present("faq");
        List<Path> faq = files("faq");
        List<Entry> entries = entries(faq, owns(faq));
        stopIfWrong();
        return entries;
    }

    /** The same, whatever our own limits. */
    List<AnyEntry> readAnyEntries() {
        present("faq");
        List<Path> faq = files("faq");
        List<AnyEntry> all = new ArrayList<>();
        for (Path path : faq.stream().filter(Predicate.not(this::isOwn)).toList()) {
            read(path, AnyEntry.File.class).ifPresent(file -> {
                List<AnyEntry> entries = file.value().entries();
                for (int i = 0; i < entries.size(); i++) {
                    once(file, seenEntries, entries.get(i).id(), "entries", i, "id");
                }
                all.addAll(entries);
            });
        }
        owns(faq).forEach(own -> own.entry().map(AnyEntry::of).ifPresent(all::add));
        stopIfWrong();
        return List.copyOf(all);
    }

    private void present(String name) {
        if (!Files.isDirectory(folder.resolve(name))) {
            throw new WrongContent(List.of(
                    new Problem(folder.resolve(name).toString(), 0, "フォルダーがありません。KAIRAN_CONVERSATIONS で場所を教えてください。")));
        }
    }

    private void stopIfWrong() {
        if (!problems.isEmpty()) {
            throw new WrongContent(problems);
        }
    }

    private List<Entry> entries(List<Path> faq, List<Own> owns) {
        List<Entry> all = new ArrayList<>();
        for (Path path : faq.stream().filter(Predicate.not(this::isOwn)).toList()) {
            read(path, FaqFile.class).ifPresent(file -> {
                List<Entry> entries = file.value().entries();
                for (int i = 0; i < entries.size(); i++) {
                    once(file, seenEntries, entries.get(i).id(), "entries", i, "id");
                }
                all.addAll(entries);
            });
        }
        owns.forEach(own -> own.entry().ifPresent(all::add));
        return List.copyOf(all);
    }

    /** What the town and its associations answer themselves, also what nobody has answered yet. */
    private List<Own> owns(List<Path> faq) {
        List<Own> all = new ArrayList<>();
        for (Path path : faq.stream().filter(this::isOwn).toList()) {
            read(path, OwnFile.class).ifPresent(file -> {
                List<Own> owns = file.value().entries();
                for (int i = 0; i < owns.size(); i++) {
                    once(file, seenEntries, owns.get(i).id(), "entries", i, "id");
                }
                all.addAll(owns);
            });
        }
        return List.copyOf(all);
    }

    private boolean isOwn(Path path) {
        return isOwn(folder, path);
    }

    static boolean isOwn(Path folder, Path path) {
        return path.startsWith(folder.resolve("faq").resolve("own"));
    }

    private <T> Map<String, YamlFile<T>> byId(String kind, Class<T> type, Function<T, String> id) {
        Map<String, YamlFile<T>> all = new LinkedHashMap<>();
        Map<String, String> seen = new HashMap<>();
        for (Path path : files(kind)) {
            read(path, type).ifPresent(file -> {
                once(file, seen, id.apply(file.value()), "id");
                all.put(id.apply(file.value()), file);
            });
        }
        return all;
    }

    private void once(YamlFile<?> file, Map<String, String> seen, String id, Object... where) {
        String before = seen.putIfAbsent(id, file.name());
        if (before != null) {
            problems.add(file.problem("id「%s」は %s にもあります。どちらかを別の名前にしてください。".formatted(id, before), where));
        }
    }

    private static <T> Map<String, T> values(Map<String, YamlFile<T>> files) {
        Map<String, T> values = new LinkedHashMap<>();
        files.forEach((id, file) -> values.put(id, file.value()));
        return Collections.unmodifiableMap(values);
    }

    private <T> Optional<YamlFile<T>> read(String name, Class<T> type) {
        if (!newer.containsKey(name) && !Files.isRegularFile(folder.resolve(name))) {
            problems.add(new Problem(name, 0, "ファイルがありません。"));
            return Optional.empty();
        }
        return read(folder.resolve(name), type);
    }

    private <T> Optional<YamlFile<T>> read(Path file, Class<T> type) {
        String name = name(folder, file);
        try {
            String text = newer.get(name);
            return Optional.of(text == null ? YamlFile.read(folder, file, type) : YamlFile.of(name, text, type));
        } catch (YamlFile.Wrong e) {
            problems.add(e.problem());
            return Optional.empty();
        }
    }

    /** How a file is called in messages and over all instances: below the folder, with slashes. */
    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    /** Whether it is read at all; editors leave files of their own that begin with a dot. */
    static boolean holdsContent(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.startsWith(".");
    }

    private static boolean misnamed(Path file) {
        return file.getFileName().toString().matches("[^.].*\\.(yml|txt|YAML|YML)");
    }

    private void rename(Path file) {
        problems.add(new Problem(folder.relativize(file).toString(), 0, "このままでは読まれません。ファイルの名前の終わりを .yaml にしてください。"));
    }

    private List<Path> files(String kind) {
        List<Path> written = newer.keySet().stream()
                .filter(name -> name.startsWith(kind + "/"))
                .map(folder::resolve)
                .toList();
        Path dir = folder.resolve(kind);
        if (!Files.isDirectory(dir)) {
            return written.stream().sorted().toList();
        }
        try (Stream<Path> all = Files.walk(dir)) {
            List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
            files.stream().filter(Shelf::misnamed).forEach(this::rename);
            return Stream.concat(files.stream().filter(Shelf::holdsContent), written.stream())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            problems.add(new Problem(kind, 0, "フォルダーを読めません。権限を確かめてください。"));
            return List.of();
        }
    }
}
