package kairan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kairan.japanese.Word;

/** Gathers the {@link Signs} of a finding from what stands in the entries. Does not change and may be shared. */
final class Evidence {

    private final TermSets words;
    private final TermSets grams;
    private final TermSets ways;
    private final double[] weights;
    private final int[] firstWay;
    private final List<Findable> entries;

    /**
     * @param ways the words of all ways to ask for entries, one entry after the other
     * @param asked for each entry the words of each way to ask for it
     */
    Evidence(TermSets words, TermSets grams, TermSets ways, List<Findable> entries, List<List<List<Word>>> asked) {
        this.entries = entries;
        this.words = words;
        this.grams = grams;
        this.ways = ways;
        List<List<Word>> all = new ArrayList<>();
        firstWay = new int[asked.size() + 1];
        for (int i = 0; i < asked.size(); i++) {
            all.addAll(asked.get(i));
            firstWay[i + 1] = all.size();
        }
        weights = all.stream().mapToDouble(w -> weight(w, x -> true)).toArray();
    }

    /**
     * @param best the entries found, best first, at least one
     * @param scores of all entries
     */
    Signs of(Asked asked, List<Integer> best, double[] scores) {
        // A doubtful word that stands nowhere is more likely a wrong cut than a word we do not know.
        List<Word> meant =
                asked.words().stream().filter(w -> !w.doubtful() || known(w)).toList();
        double total = weight(meant, w -> true);
        int first = best.getFirst();
        double top = scores[first];
        double second = best.size() > 1 ? scores[best.get(1)] : 0;
        return new Signs(
                share(weight(meant, w -> words.hasAny(first, w.forms())), total),
                likeness(meant, total, first),
                share(weight(meant, this::known), total),
                meant.stream().anyMatch(w -> w.place() && !words.knows(w.closest())) ? 1 : 0,
                (top - second) / top,
                1 / best.stream().mapToDouble(i -> Math.exp(scores[i] - top)).sum(),
                characters(asked.grams(), first),
                Math.log(1 + asked.words().size()),
                asked.wanted().stream().allMatch(w -> w.spokenOf(entries.get(first))) ? 0 : 1);
    }

    private boolean known(Word word) {
        return word.forms().stream().anyMatch(words::knows);
    }

    private double likeness(List<Word> meant, double total, int entry) {
        double best = 0;
        for (int way = firstWay[entry]; way < firstWay[entry + 1]; way++) {
            int w = way;
            double common = weight(meant, x -> ways.hasAny(w, x.forms()));
            best = Math.max(best, share(2 * common, total + weights[way]));
        }
        return best;
    }

    private double characters(List<String> asked, int entry) {
        double total = asked.stream().mapToDouble(grams::rarity).sum();
        double common = asked.stream()
                .filter(g -> grams.has(entry, g))
                .mapToDouble(grams::rarity)
                .sum();
        return share(common, total);
    }

    private double weight(List<Word> all, Predicate<Word> counted) {
        return all.stream()
                .filter(counted)
                .mapToDouble(w -> words.rarity(w.closest()))
                .sum();
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }
}
