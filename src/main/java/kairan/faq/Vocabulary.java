package kairan.faq;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.BytesRefHash;

/**
 * Terms and their numbers, from 0 on as they came; complete before it is shared. A map of strings would know the same, but
 * pairs of kanji so often have one hash in common that filling it took longer than cutting the texts.
 */
final class Vocabulary {

    static final int UNKNOWN = -1;

    private final BytesRefHash terms = new BytesRefHash();
    private final BytesRefBuilder bytes = new BytesRefBuilder();

    /** The numbers of these terms; what is new gets one. */
    int[] add(List<String> these) {
        return these.stream().mapToInt(this::add).toArray();
    }

    private int add(String term) {
        bytes.copyChars(term);
        int number = terms.add(bytes.get());
        return number < 0 ? -number - 1 : number;
    }

    /** The number of a term, or UNKNOWN. */
    int of(String term) {
        return terms.find(new BytesRef(term));
    }

    int size() {
        return terms.size();
    }
}
