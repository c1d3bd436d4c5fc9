package kairan.faq;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import kairan.japanese.Cut;
import kairan.japanese.Lexicon;
import kairan.japanese.Spelling;
import kairan.japanese.Word;

/**
 * A question cut for searching, each term once.
 *
 * @param wanted what particular things it wants to be told ({@link Wanted})
 * @param sounds empty unless the question has no kanji: only then is what it sounds like worth the time
 */
record Asked(List<Word> words, List<String> grams, List<String> sounds, Set<Wanted> wanted) {

    // A question of 80 characters has about 25 words and 60 grams; who writes more tells a story around it.
    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 40;
    private static final int MOST_GRAMS = 80;

    /** Cuts a question; of a long one the terms rarest in the entries are kept. */
    static Asked of(
            String text, Lexicon lexicon, ToDoubleFunction<String> wordRarity, ToDoubleFunction<String> gramRarity) {
        String read = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        Cut cut = Cut.of(read);
        return new Asked(
                rarest(lexicon.words(cut), Word::closest, wordRarity, MOST_WORDS),
                rarest(cut.grams(), Function.identity(), gramRarity, MOST_GRAMS),
                cut.withoutKanji()
                        ? cut.sounds().stream().distinct().limit(MOST_GRAMS).toList()
                        : List.of(),
                Wanted.by(Spelling.of(read)));
    }

    private static <T> List<T> rarest(
            List<T> terms, Function<T, String> name, ToDoubleFunction<String> rarity, int most) {
        Map<String, T> once = new LinkedHashMap<>();
        terms.forEach(t -> once.putIfAbsent(name.apply(t), t));
        return once.size() <= most
                ? List.copyOf(once.values())
                : once.values().stream()
                        .sorted(Comparator.comparingDouble(t -> -rarity.applyAsDouble(name.apply(t))))
                        .limit(most)
                        .toList();
    }
}
