package kairan.faq;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tells whether the first hit is right; all but the last from 0 to 1, whatever the number of entries.
 *
 * @param covered share of the question's words that stand in the entry, rare words counting more
 * @param likeness how much the question and the nearest way to ask for the entry have in common (Dice)
 * @param known share of the question's words that stand in any entry
 * @param strangePlace 1 if the question names a place that stands in no entry
 * @param margin how far the second hit is behind, as a share of the first
 * @param lead the first hit's share if scores are read as logarithms of chances
 * @param characters share of the question's characters that stand in the entry, rare ones counting more
 * @param length logarithm of the number of words
 * @param unmet 1 if the question wants something particular (a day, a sum …) of which the entry does not speak
 */
record Signs(
        double covered,
        double likeness,
        double known,
        double strangePlace,
        double margin,
        double lead,
        double characters,
        double length,
        double unmet) {

    static final Signs NONE = new Signs(0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final double MOST_KEYWORDS = Math.log(1 + 2.5);

    private static final List<String> NAMES = Arrays.stream(Signs.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();

    /** Whether it is no sentence but a word or two, all of which stand in the entry: too little to be sure, enough to offer. */
    boolean keywords() {
        return covered > .999 && strangePlace == 0 && unmet == 0 && length > 0 && length < MOST_KEYWORDS;
    }

    /** Each sign by its name, in order. */
    Map<String, Double> named() {
        double[] values = values();
        Map<String, Double> named = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            named.put(NAMES.get(i), values[i]);
        }
        return named;
    }

    double[] values() {
        return new double[] {covered, likeness, known, strangePlace, margin, lead, characters, length, unmet};
    }
}
