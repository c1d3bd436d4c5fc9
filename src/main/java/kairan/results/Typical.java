package kairan.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which comments speak for many: those whose words most of the others use, too, and that do not repeat one another.
 */
final class Typical {

    /** Two comments that share more of their words than this say the same. */
    private static final double SAME = .6;

    /** A comment with the words it was cut into. */
    record Cut<T>(T comment, Set<String> words) {

        Cut {
            words = Set.copyOf(words);
        }
    }

    private Typical() {}

    /** At most so many, the most typical first; of equals the one that came first in the list. */
    static <T> List<T> of(List<Cut<T>> comments, int most) {
        Map<String, Integer> used = new HashMap<>();
        comments.forEach(comment -> comment.words().forEach(word -> used.merge(word, 1, Integer::sum)));
        Map<Cut<T>, Double> typical = new IdentityHashMap<>();
        comments.forEach(comment -> typical.put(comment, typical(comment.words(), used)));
        List<Cut<T>> sorted = comments.stream()
                .sorted(Comparator.comparing(typical::get).reversed())
                .toList();
        List<Cut<T>> picked = new ArrayList<>();
        for (Cut<T> comment : sorted) {
            if (picked.size() < most && picked.stream().noneMatch(p -> alike(p.words(), comment.words()) > SAME)) {
                picked.add(comment);
            }
        }
        return picked.stream().map(Cut::comment).toList();
    }

    /** How many others use its words, a long comment being worth no more than its root: it holds every word there is. */
    private static double typical(Set<String> words, Map<String, Integer> used) {
        return words.isEmpty()
                ? 0
                : words.stream().mapToInt(word -> used.get(word) - 1).sum() / Math.sqrt(words.size());
    }

    private static double alike(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? 1 : 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }
}
