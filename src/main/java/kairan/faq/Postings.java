package kairan.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * The terms of some texts: in which texts each stands, and what it counts there by Lucene's BM25. Lucene's own index
 * decodes, and plans each search, for texts that need not fit into memory; these are a few thousand short ones, and
 * reckoned beforehand they are found ten times as fast. Does not change and may be shared.
 */
final class Postings {

    private static final String FIELD = "text";

    /** Where the texts of a term begin in the two lists below, by the term's number; one more at the end. */
    private final int[] from;

    private final int[] texts;
    private final float[] scores;
    private final int[] entryOf;

    private Postings(int[] from, int[] texts, float[] scores, int[] entryOf) {
        this.from = from;
        this.texts = texts;
        this.scores = scores;
        this.entryOf = entryOf;
    }

    /**
     * The scores of the texts added up over the words; of several texts of an entry the best one counts.
     *
     * @param words each with the numbers of the forms it may take
     */
    float[] best(List<int[]> words, int entries) {
        float[] sum = new float[entryOf.length];
        float[] word = new float[entryOf.length];
        for (int[] forms : words) {
            for (int form : forms) {
                raise(word, form);
            }
            for (int form : forms) {
                move(word, sum, form);
            }
        }
        float[] best = new float[entries];
        for (int text = 0; text < sum.length; text++) {
            best[entryOf[text]] = Math.max(best[entryOf[text]], sum[text]);
        }
        return best;
    }

    /** Of the forms of a word the best one counts. */
    private void raise(float[] word, int form) {
        for (int i = from[form]; i < from[form + 1]; i++) {
            word[texts[i]] = Math.max(word[texts[i]], scores[i]);
        }
    }

    private void move(float[] word, float[] sum, int form) {
        for (int i = from[form]; i < from[form + 1]; i++) {
            sum[texts[i]] += word[texts[i]];
            word[texts[i]] = 0;
        }
    }

    /** Takes the texts one after the other. */
    static final class Filling {

        private final BM25Similarity similarity = new BM25Similarity();
        private final List<Tally> tallies = new ArrayList<>();
        private int[] entryOf = new int[64];

        /** A text without terms is none. */
        void add(int entry, Tally text) {
            if (text.length() == 0) {
                return;
            }
            if (tallies.size() == entryOf.length) {
                entryOf = Arrays.copyOf(entryOf, entryOf.length * 2);
            }
            entryOf[tallies.size()] = entry;
            tallies.add(text);
        }

        /** @param terms how many there are in the vocabulary */
        Postings full(int terms) {
            int[] from = new int[terms + 1];
            for (Tally text : tallies) {
                for (int term : text.terms()) {
                    from[term + 1]++;
                }
            }
            for (int term = 0; term < terms; term++) {
                from[term + 1] += from[term];
            }
            int[] texts = new int[from[terms]];
            float[] scores = new float[from[terms]];
            reckon(from, texts, scores);
            return new Postings(from, texts, scores, Arrays.copyOf(entryOf, tallies.size()));
        }

        /** BM25 counts a term by the number of its texts, so that terms of as many texts share a scorer. */
        private void reckon(int[] from, int[] texts, float[] scores) {
            SimScorer[] scorers = new SimScorer[tallies.size() + 1];
            long all = tallies.stream().mapToLong(Tally::length).sum();
            int[] next = from.clone();
            for (int text = 0; text < tallies.size(); text++) {
                Tally tally = tallies.get(text);
                long norm = norm(tally.length());
                for (int i = 0; i < tally.terms().length; i++) {
                    int term = tally.terms()[i];
                    int in = from[term + 1] - from[term];
                    if (scorers[in] == null) {
                        scorers[in] = scorer(in, all, texts.length);
                    }
                    texts[next[term]] = text;
                    scores[next[term]++] = scorers[in].score(tally.times()[i], norm);
                }
            }
        }

        private SimScorer scorer(int in, long all, int different) {
            return similarity.scorer(
                    1,
                    new CollectionStatistics(FIELD, tallies.size(), tallies.size(), all, different),
                    new TermStatistics(new BytesRef(), in, in));
        }

        /** How long a text is, as coarsely as Lucene keeps it. */
        private long norm(int length) {
            FieldInvertState state = new FieldInvertState(Version.LATEST.major, FIELD, IndexOptions.DOCS_AND_FREQS);
            state.setLength(length);
            return similarity.computeNorm(state);
        }
    }
}
