package kairan.faq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.japanese.Beginnings;
import kairan.japanese.Spelling;

/**
 * By which words danger is told from questions about it: the lines of {@code danger.txt}. A false alarm annoys and a
 * miss may kill, so one word that says what is happening counts, and only what clearly speaks of another time does not.
 */
final class DangerWords {

    /** Enough for the longest message and then some; nobody is made to wait by more. */
    private static final int LONGEST = 50_000;

    private static final Pattern SENTENCE_END = Pattern.compile("[。!?]");

    /** A space behind which the sentence goes on: what follows cannot begin one. */
    private static final Pattern GOES_ON =
            Pattern.compile(" (?=[のをがはにへでもとか、。!?]|って|とき|時|場合|際|ため|よう|という|予防|防止|対策(?!本部)|訓練|講座|教室|講習|注意|まっぷ|情報)");

    /** All lines, one heading after the other, and which of them stand under which. */
    private final List<Pattern> signs = new ArrayList<>();

    private final Map<String, BitSet> sections = new LinkedHashMap<>();
    private final Beginnings beginnings;

    static DangerWords read() {
        try (InputStream in = Objects.requireNonNull(DangerWords.class.getResourceAsStream("danger.txt"))) {
            return of(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DangerWords of(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line :
                text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            if (line.matches("\\[[a-z]+]")) {
                section = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), section);
            } else if (line.matches("[A-Z]+ = .+")) {
                names.put(line.substring(0, line.indexOf(' ')), filled(line.substring(line.indexOf('=') + 2), names));
            } else {
                section.add(filled(line, names));
            }
        }
        return new DangerWords(sections);
    }

    private DangerWords(Map<String, List<String>> lines) {
        lines.forEach((name, these) -> {
            int from = signs.size();
            these.forEach(line -> signs.add(Pattern.compile(line)));
            BitSet numbers = new BitSet();
            numbers.set(from, signs.size());
            sections.put(name, numbers);
        });
        beginnings = new Beginnings(signs);
    }

    private static String filled(String line, Map<String, String> names) {
        String filled = line;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        return filled;
    }

    /**
     * How words are compared, part by part: as {@link Spelling#of}, katakana as hiragana; once without spaces, and once
     * more with a sentence's end in the place of each, because whoever is in a hurry writes no other.
     */
    List<Part> heard(String words) {
        String read = words.length() <= LONGEST
                ? words
                : words.substring(0, LONGEST / 2) + words.substring(words.length() - LONGEST / 2);
        String spaced = Spelling.hiragana(read);
        String together = spaced.replace(" ", "");
        String apart = GOES_ON.matcher(spaced).replaceAll("").replace(" ", "。");
        return Stream.of(together, apart)
                .distinct()
                .flatMap(text -> Sentences.of(text).stream())
                .map(text -> new Part(text, beginnings.among(text)))
                .toList();
    }

    /** A part of what was heard, and the numbers of the lines that may be found in it. */
    record Part(String words, BitSet may) {}

    /** Whether a part of the words tells that this is happening now. */
    boolean tell(String danger, Part heard) {
        BitSet lines = (BitSet) sections.get(danger.toLowerCase(Locale.ROOT)).clone();
        lines.and(heard.may());
        return lines.stream().anyMatch(line -> now(signs.get(line).matcher(heard.words()), heard.words()));
    }

    private boolean now(Matcher find, String heard) {
        while (find.find()) {
            if (!said("about", sentenceAfter(heard, find.end()))
                    && !said("past", sentenceBefore(heard, find.start()))) {
                return true;
            }
        }
        return false;
    }

    private boolean said(String section, String words) {
        return sections.get(section).stream()
                .anyMatch(line -> signs.get(line).matcher(words).find());
    }

    private static String sentenceAfter(String text, int from) {
        Matcher end = SENTENCE_END.matcher(text);
        return end.find(from) ? text.substring(from, end.start()) : text.substring(from);
    }

    private static String sentenceBefore(String text, int to) {
        String before = text.substring(0, to);
        Matcher end = SENTENCE_END.matcher(before);
        int start = 0;
        while (end.find()) {
            start = end.end();
        }
        return before.substring(start);
    }
}
