package kairan.faq;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Standing(int[] texts, float[] scores) {}

    private final Map<String, Standing> terms;
    private final int[] entryOf;

    private Postings(Map<String, Standing> terms, int[] entryOf) {
        this.terms = terms;
        this.entryOf = entryOf;
    }

    /** The scores of the texts added up over the words; of several texts of an entry the best one counts. */
    float[] best(List<List<String>> words, int entries) {
        float[] sum = new float[entryOf.length];
        float[] word = new float[entryOf.length];
        for (List<String> forms : words) {
            forms.forEach(form -> raise(word, form));
            forms.forEach(form -> move(word, sum, form));
        }
        float[] best = new float[entries];
        for (int text = 0; text < sum.length; text++) {
            best[entryOf[text]] = Math.max(best[entryOf[text]], sum[text]);
        }
        return best;
    }

    /** Of the forms of a word the best one counts. */
    private void raise(float[] word, String form) {
        Standing in = terms.get(form);
        for (int i = 0; in != null && i < in.texts.length; i++) {
            word[in.texts[i]] = Math.max(word[in.texts[i]], in.scores[i]);
        }
    }

    private void move(float[] word, float[] sum, String form) {
        Standing in = terms.get(form);
        for (int i = 0; in != null && i < in.texts.length; i++) {
            sum[in.texts[i]] += word[in.texts[i]];
            word[in.texts[i]] = 0;
        }
    }

    /** Takes the texts one after the other. */
    static final class Filling {

        private static final class Counts {
            private int[] texts = new int[2];
            private int[] times = new int[2];
            private int size;

            void in(int text) {
                if (size > 0 && texts[size - 1] == text) {
                    times[size - 1]++;
                    return;
                }
                if (size == texts.length) {
                    texts = Arrays.copyOf(texts, size * 2);
                    times = Arrays.copyOf(times, size * 2);
                }
                texts[size] = text;
                times[size++] = 1;
            }
        }

        private final BM25Similarity similarity = new BM25Similarity();
        private final Map<String, Counts> terms = new HashMap<>();
        private int[] entryOf = new int[64];
        private int[] lengths = new int[64];
        private int texts;

        void add(int entry, List<String> words) {
            if (words.isEmpty()) {
                return;
            }
            if (texts == lengths.length) {
                entryOf = Arrays.copyOf(entryOf, texts * 2);
                lengths = Arrays.copyOf(lengths, texts * 2);
            }
            words.forEach(word -> terms.computeIfAbsent(word, w -> new Counts()).in(texts));
            entryOf[texts] = entry;
            lengths[texts++] = words.size();
        }

        Postings full() {
            Map<String, Standing> standing = HashMap.newHashMap(terms.size());
            if (texts > 0) {
                CollectionStatistics all = statistics();
                long[] norms =
                        Arrays.stream(lengths, 0, texts).mapToLong(this::norm).toArray();
                terms.forEach((term, counts) -> standing.put(term, standing(term, counts, all, norms)));
            }
            return new Postings(standing, Arrays.copyOf(entryOf, texts));
        }

        private CollectionStatistics statistics() {
            long all = Arrays.stream(lengths, 0, texts).asLongStream().sum();
            long different = terms.values().stream().mapToLong(c -> c.size).sum();
            return new CollectionStatistics(FIELD, texts, texts, all, different);
        }

        /** How long a text is, as coarsely as Lucene keeps it. */
        private long norm(int length) {
            FieldInvertState state = new FieldInvertState(Version.LATEST.major, FIELD, IndexOptions.DOCS_AND_FREQS);
            state.setLength(length);
            return similarity.computeNorm(state);
        }

        private Standing standing(String term, Counts counts, CollectionStatistics all, long[] norms) {
            long times =
                    Arrays.stream(counts.times, 0, counts.size).asLongStream().sum();
            SimScorer scorer = similarity.scorer(1, all, new TermStatistics(new BytesRef(term), counts.size, times));
            float[] scores = new float[counts.size];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = scorer.score(counts.times[i], norms[counts.texts[i]]);
            }
            return new Standing(Arrays.copyOf(counts.texts, counts.size), scores);
        }
    }
}
