package kairan.faq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which terms each of some texts has, and how rare a term is among them; complete before it is asked. */
final class TermSets {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> sets = new ArrayList<>();
    private int[] counts = new int[1 << 10];

    /** Adds the next text. */
    void add(Collection<String> terms) {
        int[] set = terms.stream()
                .mapToInt(t -> numbers.computeIfAbsent(t, n -> numbers.size()))
                .sorted()
                .distinct()
                .toArray();
        sets.add(set);
        for (int term : set) {
            if (term >= counts.length) {
                counts = Arrays.copyOf(counts, Math.max(term + 1, counts.length * 2));
            }
            counts[term]++;
        }
    }

    boolean knows(String term) {
        return numbers.containsKey(term);
    }

    boolean has(int text, String term) {
        Integer number = numbers.get(term);
        return number != null && Arrays.binarySearch(sets.get(text), number) >= 0;
    }

    boolean hasAny(int text, List<String> terms) {
        return terms.stream().anyMatch(t -> has(text, t));
    }

    /** From 0 (in every text) to 1 (in none): the inverse document frequency as a share of the largest possible. */
    double rarity(String term) {
        Integer number = numbers.get(term);
        double in = number == null ? 0 : counts[number];
        double all = sets.size();
        return Math.log(1 + (all - in + .5) / (in + .5)) / Math.log(1 + (all + .5) / .5);
    }
}
