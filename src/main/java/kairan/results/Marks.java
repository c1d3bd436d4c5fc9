package kairan.results;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which words mark what was written in one place beside what was written everywhere: Dunning's log-likelihood (Accurate
 * Methods for the Statistics of Surprise and Coincidence, 1993), which does not fall for rare words as ratios do.
 */
final class Marks {

    /** A word of one comment alone marks a person, not a gathering. */
    private static final int FEWEST_COMMENTS = 2;

    private Marks() {}

    /**
     * @param here how often each word stands here, of {@code wordsHere} words
     * @param elsewhere the same of all other comments; words that stand nowhere else need not be there
     */
    static List<Mark> of(
            Map<String, Integer> here, long wordsHere, Map<String, Integer> elsewhere, long wordsElsewhere, int most) {
        return here.entrySet().stream()
                .filter(word -> word.getValue() >= FEWEST_COMMENTS)
                .map(word -> new Mark(
                        word.getKey(),
                        word.getValue(),
                        weight(word.getValue(), wordsHere, elsewhere.getOrDefault(word.getKey(), 0), wordsElsewhere)))
                .filter(mark -> mark.weight() > 0)
                .sorted(Comparator.comparingDouble(Mark::weight)
                        .thenComparingInt(Mark::comments)
                        .reversed()
                        .thenComparing(Mark::word))
                .limit(most)
                .toList();
    }

    /** 0 where the word is rarer here than elsewhere; where there is no elsewhere, the plain number. */
    static double weight(long here, long wordsHere, long elsewhere, long wordsElsewhere) {
        if (wordsElsewhere == 0) {
            return here;
        }
        if (here * wordsElsewhere <= elsewhere * wordsHere) {
            return 0;
        }
        double together = (double) (here + elsewhere) / (wordsHere + wordsElsewhere);
        return 2 * (surprise(here, wordsHere * together) + surprise(elsewhere, wordsElsewhere * together));
    }

    private static double surprise(long seen, double expected) {
        return seen == 0 ? 0 : seen * Math.log(seen / expected);
    }
}
