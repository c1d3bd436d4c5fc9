package kairan.faq;

import java.util.List;

/** Which terms each of some texts has, and how rare a term is among them; complete before it is asked. */
final class TermSets {

    private final Vocabulary vocabulary;
    private final List<Tally> texts;
    private final int[] counts;

    TermSets(Vocabulary vocabulary, List<Tally> texts) {
        this.vocabulary = vocabulary;
        this.texts = List.copyOf(texts);
        counts = new int[vocabulary.size()];
        for (Tally text : texts) {
            for (int term : text.terms()) {
                counts[term]++;
            }
        }
    }

    boolean knows(String term) {
        return in(vocabulary.of(term)) > 0;
    }

    boolean has(int text, String term) {
        return texts.get(text).has(vocabulary.of(term));
    }

    boolean hasAny(int text, List<String> terms) {
        return terms.stream().anyMatch(t -> has(text, t));
    }

    /** From 0 (in every text) to 1 (in none): the inverse document frequency as a share of the largest possible. */
    double rarity(String term) {
        double in = in(vocabulary.of(term));
        double all = texts.size();
        return Math.log(1 + (all - in + .5) / (in + .5)) / Math.log(1 + (all + .5) / .5);
    }

    private int in(int term) {
        return term == Vocabulary.UNKNOWN ? 0 : counts[term];
    }
}
