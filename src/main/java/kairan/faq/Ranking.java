package kairan.faq;

import java.util.List;
import kairan.faq.EntryIndex.Part;
import kairan.japanese.Word;

/**
 * How much each entry speaks for a question: a weighted sum of BM25 scores.
 *
 * <p>The weights are a listwise (softmax) fit on paraphrases left out of the index and on another domain, rounded; fits
 * on other mixtures of these came out alike, and BM25's own parameters made no difference. Sounds are compared only if the
 * question has no kanji: with kanji each word's sound is among its forms already, and more of it did harm.
 */
final class Ranking {

    private static final double WORDS = .7;
    private static final double WORDS_OF_WAY = .6;
    private static final double GRAMS = .18;
    private static final double SOUNDS = .15;

    private Ranking() {}

    static double[] scores(Asked asked, EntryIndex index, int entries) {
        List<List<String>> words = asked.words().stream().map(Word::forms).toList();
        double[] sum = new double[entries];
        add(WORDS, index.scores(Part.words, words), sum);
        add(WORDS_OF_WAY, index.scores(Part.wordsOfWay, words), sum);
        add(GRAMS, index.scores(Part.grams, alone(asked.grams())), sum);
        if (!asked.sounds().isEmpty()) {
            add(SOUNDS, index.scores(Part.sounds, alone(asked.sounds())), sum);
            add(SOUNDS, index.scores(Part.soundsOfWay, alone(asked.sounds())), sum);
        }
        return sum;
    }

    private static List<List<String>> alone(List<String> terms) {
        return terms.stream().map(List::of).toList();
    }

    private static void add(double weight, float[] scores, double[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * scores[i];
        }
    }
}
