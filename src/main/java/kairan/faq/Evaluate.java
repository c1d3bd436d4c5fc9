package kairan.faq;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.AnyEntry;
import kairan.content.ContentFiles;
import kairan.content.WrongContent;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code evaluate}: asks the finder judged questions and says in figures how well it answers. */
public final class Evaluate {

    private static final String USAGE = "使い方: evaluate 質問.jsonl [--conversations フォルダー] [--results 結果.jsonl]";
    private static final int FINE = 0;
    private static final int WRONG = 2;

    // Fewer, and the virtual machine would still be compiling while times are taken.
    private static final int WARM_UP = 5_000;

    // The middle one of three, so that a neighbour on the same machine does not count as our slowness.
    private static final int TIMES = 3;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Evaluate() {}

    /**
     * Reads questions ({@code {"q","relevant":[ids]}} a line) and the entries of {@code faq/} under the folder (default
     * {@code conversations}), asks, and prints the {@link Figures} as one line of JSON.
     *
     * @param args what follows the command's name
     * @return 0, or 2 if the arguments or a file cannot be used; then the reason is on {@code err}, in Japanese
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        try {
            evaluate(Arguments.of(args), out, err);
            return FINE;
        } catch (AskedLine.Wrong | WrongContent e) {
            err.println(e.getMessage());
            return WRONG;
        }
    }

    private static void evaluate(Arguments arguments, PrintStream out, PrintStream err) throws AskedLine.Wrong {
        List<AskedLine> questions = AskedLine.read(arguments.questions());
        List<AnyEntry> entries = ContentFiles.anyEntries(arguments.conversations());
        warnOfUnknown(questions, entries, err);
        List<Reply> replies = replies(questions, finder(entries));
        if (arguments.results() != null) {
            write(arguments.results(), replies);
        }
        out.println(JSON.writeValueAsString(Figures.of(replies)));
    }

    private static Finder finder(List<AnyEntry> entries) {
        return new Finder(entries.stream().map(Findable::of).toList(), Map.of());
    }

    private static void warnOfUnknown(List<AskedLine> questions, List<AnyEntry> entries, PrintStream err) {
        Set<String> ids = entries.stream().map(AnyEntry::id).collect(Collectors.toCollection(HashSet::new));
        questions.stream()
                .flatMap(q -> q.relevant().stream())
                .filter(ids::add)
                .forEach(id -> err.println("注意: id「%s」の項目がありません。当たりには数えられません。".formatted(id)));
    }

    private static List<Reply> replies(List<AskedLine> questions, Finder finder) {
        for (int asked = 0; asked < WARM_UP && !questions.isEmpty(); asked += questions.size()) {
            questions.forEach(q -> find(q.q(), finder));
        }
        return questions.stream().map(q -> reply(q, finder)).toList();
    }

    private static Reply reply(AskedLine question, Finder finder) {
        List<Double> millis = new ArrayList<>();
        Found found = find(question.q(), finder);
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            found = find(question.q(), finder);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        millis.sort(null);
        return new Reply(question, found, Figures.rounded(millis.get(TIMES / 2)));
    }

    /** As in the talk: who is in danger gets no entry, and small talk finds nothing, whatever entries hold the same words. */
    private static Found find(String question, Finder finder) {
        if (Danger.in(question).isPresent()) {
            return Found.IN_DANGER;
        }
        return Chat.answer(question).isPresent() ? new Found(Zone.none, List.of(), 0) : finder.find(question);
    }

    /** Writes beside the file first: whoever reads it meanwhile, or after a full disk, sees the old one whole. */
    private static void write(Path results, List<Reply> replies) throws AskedLine.Wrong {
        Path target = results.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + ".part");
        try {
            Files.write(beside, (Iterable<String>) replies.stream().map(Evaluate::line)::iterator);
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new AskedLine.Wrong("%s: 結果を書けません。置き場所と権限を確かめてください。".formatted(results));
        }
    }

    private static String line(Reply reply) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("q", reply.asked().q());
        line.put("zone", reply.found().zone());
        line.put("ids", reply.found().hits().stream().map(Hit::id).toList());
        line.put("confidence", Figures.rounded(reply.found().confidence()));
        line.put("ms", reply.millis());
        return JSON.writeValueAsString(line);
    }

    /** What the command was called with. */
    private record Arguments(
            Path questions,
            Path conversations,
            @org.jspecify.annotations.Nullable Path results) {

        static Arguments of(String[] args) throws AskedLine.Wrong {
            List<String> files = new ArrayList<>();
            Map<String, String> options = new LinkedHashMap<>();
            for (int i = 0; i < args.length; i++) {
                if (!args[i].startsWith("--")) {
                    files.add(args[i]);
                } else if (Stream.of("--conversations", "--results").noneMatch(args[i]::equals)) {
                    throw new AskedLine.Wrong("「%s」という指定はありません。%n%s".formatted(args[i], USAGE));
                } else if (i + 1 == args.length) {
                    throw new AskedLine.Wrong("%s の後に名前がありません。%n%s".formatted(args[i], USAGE));
                } else if (options.put(args[i], args[++i]) != null) {
                    throw new AskedLine.Wrong("%s が二つあります。%n%s".formatted(args[i - 1], USAGE));
                }
            }
            if (files.size() != 1) {
                throw new AskedLine.Wrong("質問のファイルを一つ指定してください。%n%s".formatted(USAGE));
            }
            String results = options.get("--results");
            return new Arguments(
                    path(files.getFirst()),
                    path(options.getOrDefault(
                            "--conversations", System.getenv().getOrDefault("KAIRAN_CONVERSATIONS", "conversations"))),
                    results == null ? null : path(results));
        }

        private static Path path(String name) throws AskedLine.Wrong {
            try {
                return Path.of(name);
            } catch (java.nio.file.InvalidPathException e) {
                throw new AskedLine.Wrong("「%s」はファイルの名前になりません。".formatted(name));
            }
        }
    }
}
