package kairan.faq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The entries in a Lucene index in memory: the whole text of an entry is one document, each way to ask for it another.
 * Does not change and may be shared.
 */
final class EntryIndex {

    /** What of a document is indexed. */
    enum Part {
        words,
        grams,
        sounds,
        wordsOfWay,
        soundsOfWay
    }

    /** Takes the documents one after the other, so that they need not all be in memory twice. */
    static final class Filling implements AutoCloseable {

        private final ByteBuffersDirectory memory = new ByteBuffersDirectory();
        private final IndexWriter writer;

        Filling() throws IOException {
            writer = new IndexWriter(memory, new IndexWriterConfig());
        }

        void add(int entry, Map<Part, List<String>> terms) throws IOException {
            Document document = new Document();
            document.add(new NumericDocValuesField(ENTRY, entry));
            terms.forEach((part, list) -> document.add(new Field(part.name(), new TermStream(list), TERMS)));
            writer.addDocument(document);
        }

        EntryIndex full(int entries) throws IOException {
            writer.forceMerge(1);
            writer.commit();
            return new EntryIndex(DirectoryReader.open(memory), entries);
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final String ENTRY = "entry";
    private static final FieldType TERMS = terms();

    private final IndexSearcher searcher;
    private final int[] entryOf;
    private final int entries;

    private EntryIndex(IndexReader reader, int entries) throws IOException {
        this.searcher = new IndexSearcher(reader);
        // Questions hardly ever repeat, and a cache of them would be shared between threads.
        this.searcher.setQueryCache(null);
        this.entries = entries;
        this.entryOf = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(ENTRY);
            for (int doc = 0; doc < leaf.reader().maxDoc() && values.advanceExact(doc); doc++) {
                entryOf[leaf.docBase + doc] = (int) values.longValue();
            }
        }
    }

    private static FieldType terms() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    /**
     * BM25 of each entry; of several documents of an entry the best one counts.
     *
     * @param words each with the forms it may take; of these, too, the best one counts
     */
    float[] scores(Part part, List<List<String>> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.forEach(forms -> any.add(word(part, forms), BooleanClause.Occur.SHOULD));
        float[] best = new float[entries];
        try {
            return searcher.search(any.build(), new BestOfEntry.Single(best, entryOf));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Query word(Part part, List<String> forms) {
        List<Query> terms = forms.stream()
                .<Query>map(f -> new TermQuery(new Term(part.name(), f)))
                .toList();
        return terms.size() == 1 ? terms.getFirst() : new DisjunctionMaxQuery(terms, 0);
    }
}
