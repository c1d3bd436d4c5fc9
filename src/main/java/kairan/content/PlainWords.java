package kairan.content;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Office words and plain ones ({@code plain-words.yaml}): finds what nobody says at home, with a proposal. */
public record PlainWords(
        @JsonPropertyDescription("役所の言葉と言いかえの組") List<PlainWord> words) {

    /** Names in 「」 stay as they are. */
    private static final Pattern NAMED = Pattern.compile("「[^「」]*」");

    /** What stands in brackets or after a colon explains the word before it. */
    private static final String EXPLAINED = "（(：:";

    /** An office word in a text: where it begins, and what may be said instead. */
    public record Found(int at, PlainWord word) {

        /** 「施策」は「取り組み」 */
        public String proposal() {
            return "「%s」は「%s」".formatted(word.office(), word.plain());
        }
    }

    public PlainWords {
        words = Say.some("words", words);
        Say.noneTwice("words", words, PlainWord::office, "「%s」が二つあります。一つにしてください。");
    }

    /** The office words in a text in order, the longest where several begin; those named or explained are left out. */
    public List<Found> in(String text) {
        List<PlainWord> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(w -> -w.office().length()))
                .toList();
        String looked =
                NAMED.matcher(text).replaceAll(name -> "＊".repeat(name.group().length()));
        Pattern any = Pattern.compile(
                longestFirst.stream().map(w -> Pattern.quote(w.office())).collect(Collectors.joining("|")));
        List<Found> found = new ArrayList<>();
        any.matcher(looked).results().filter(m -> !explained(looked, m.end())).forEach(m -> found.add(found(m)));
        return found;
    }

    private Found found(MatchResult match) {
        return words.stream()
                .filter(word -> word.office().equals(match.group()))
                .findFirst()
                .map(word -> new Found(match.start(), word))
                .orElseThrow();
    }

    private static boolean explained(String text, int end) {
        return end < text.length() && EXPLAINED.indexOf(text.charAt(end)) >= 0;
    }
}
