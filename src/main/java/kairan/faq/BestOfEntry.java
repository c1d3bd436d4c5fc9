package kairan.faq;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the best score of each entry's documents. */
final class BestOfEntry extends SimpleCollector {

    /** Hands out the one collector; there is one segment and one thread. */
    record Single(float[] best, int[] entryOf) implements CollectorManager<BestOfEntry, float[]> {

        @Override
        public BestOfEntry newCollector() {
            return new BestOfEntry(best, entryOf);
        }

        @Override
        public float[] reduce(Collection<BestOfEntry> collectors) {
            return best;
        }
    }

    private final float[] best;
    private final int[] entryOf;
    private Scorable scorer = new Scorable() {
        @Override
        public float score() {
            return 0;
        }
    };
    private int base;

    private BestOfEntry(float[] best, int[] entryOf) {
        this.best = best;
        this.entryOf = entryOf;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int doc) throws IOException {
        int entry = entryOf[base + doc];
        best[entry] = Math.max(best[entry], scorer.score());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
