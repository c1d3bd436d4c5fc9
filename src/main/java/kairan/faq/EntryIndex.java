package kairan.faq;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The entries as they are searched: the whole text of an entry is one text, each way to ask for it another. Does not
 * change and may be shared.
 */
final class EntryIndex {

    /** What of a text is indexed. */
    enum Part {
        words,
        grams,
        sounds,
        wordsOfWay,
        soundsOfWay
    }

    private final Map<Part, Postings> parts = new EnumMap<>(Part.class);
    private final int entries;

    private EntryIndex(Map<Part, Postings.Filling> filled, int entries) {
        filled.forEach((part, filling) -> parts.put(part, filling.full()));
        this.entries = entries;
    }

    /**
     * BM25 of each entry; of several texts of an entry the best one counts.
     *
     * @param words each with the forms it may take; of these, too, the best one counts
     */
    float[] scores(Part part, List<List<String>> words) {
        return parts.get(part).best(words, entries);
    }

    /** Takes the texts one after the other. */
    static final class Filling {

        private final Map<Part, Postings.Filling> parts = new EnumMap<>(Part.class);

        Filling() {
            for (Part part : Part.values()) {
                parts.put(part, new Postings.Filling());
            }
        }

        void add(int entry, Map<Part, List<String>> terms) {
            terms.forEach((part, list) -> parts.get(part).add(entry, list));
        }

        EntryIndex full(int entries) {
            return new EntryIndex(parts, entries);
        }
    }
}
