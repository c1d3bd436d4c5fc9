package kairan.faq;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kairan.faq.EntryIndex.Part;
import kairan.japanese.Word;

/**
 * How much each entry speaks for a question: a weighted sum of BM25 scores.
 *
 * <p>The weights are a listwise (softmax) fit on paraphrases left out of the index and on another domain, rounded; fits
 * on other mixtures of these came out alike, and BM25's own parameters made no difference. Sounds are compared only if the
 * question has no kanji: with kanji each word's sound is among its forms already, and more of it did harm.
 *
 * @param parts each part's share of the scores, by the entries' numbers
 */
record Ranking(Map<Part, double[]> parts, double[] scores) {

    private static final double WORDS = .7;
    private static final double WORDS_OF_WAY = .6;
    private static final double GRAMS = .18;
    private static final double SOUNDS = .15;

    static Ranking of(Asked asked, EntryIndex index, int entries) {
        List<List<String>> words = asked.words().stream().map(Word::forms).toList();
        Map<Part, double[]> parts = new EnumMap<>(Part.class);
        parts.put(Part.words, weighed(WORDS, index.scores(Part.words, words)));
        parts.put(Part.wordsOfWay, weighed(WORDS_OF_WAY, index.scores(Part.wordsOfWay, words)));
        parts.put(Part.grams, weighed(GRAMS, index.scores(Part.grams, alone(asked.grams()))));
        if (!asked.sounds().isEmpty()) {
            parts.put(Part.sounds, weighed(SOUNDS, index.scores(Part.sounds, alone(asked.sounds()))));
            parts.put(Part.soundsOfWay, weighed(SOUNDS, index.scores(Part.soundsOfWay, alone(asked.sounds()))));
        }
        return new Ranking(parts, sum(parts, entries));
    }

    private static List<List<String>> alone(List<String> terms) {
        return terms.stream().map(List::of).toList();
    }

    private static double[] weighed(double weight, float[] scores) {
        double[] weighed = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            weighed[i] = weight * scores[i];
        }
        return weighed;
    }

    private static double[] sum(Map<Part, double[]> parts, int entries) {
        double[] sum = new double[entries];
        parts.values().forEach(part -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        });
        return sum;
    }
}
