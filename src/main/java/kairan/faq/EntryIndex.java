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

    private record Terms(Vocabulary vocabulary, Postings postings) {}

    private final Map<Part, Terms> parts = new EnumMap<>(Part.class);
    private final int entries;

    private EntryIndex(Map<Part, Filling.Terms> filled, int entries) {
        filled.forEach((part, terms) -> parts.put(
                part,
                new Terms(
                        terms.vocabulary(),
                        terms.postings().full(terms.vocabulary().size()))));
        this.entries = entries;
    }

    /**
     * BM25 of each entry; of several texts of an entry the best one counts.
     *
     * @param words each with the forms it may take; of these, too, the best one counts
     */
    float[] scores(Part part, List<List<String>> words) {
        Terms terms = parts.get(part);
        List<int[]> numbers = words.stream()
                .map(forms -> forms.stream()
                        .mapToInt(terms.vocabulary()::of)
                        .filter(number -> number != Vocabulary.UNKNOWN)
                        .toArray())
                .toList();
        return terms.postings().best(numbers, entries);
    }

    /** Takes the texts one after the other, their terms by their numbers. */
    static final class Filling {

        private record Terms(Vocabulary vocabulary, Postings.Filling postings) {}

        private final Map<Part, Terms> parts = new EnumMap<>(Part.class);

        Filling(Vocabulary words, Vocabulary grams, Vocabulary sounds) {
            for (Part part : Part.values()) {
                Vocabulary vocabulary = switch (part) {
                    case words, wordsOfWay -> words;
                    case grams -> grams;
                    case sounds, soundsOfWay -> sounds;
                };
                parts.put(part, new Terms(vocabulary, new Postings.Filling()));
            }
        }

        void add(int entry, Part part, Tally text) {
            parts.get(part).postings().add(entry, text);
        }

        EntryIndex full(int entries) {
            return new EntryIndex(parts, entries);
        }
    }
}
