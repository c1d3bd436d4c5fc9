package kairan.faq;

import java.util.Arrays;

/**
 * The terms of a text, counted.
 *
 * @param terms their numbers, each once, in order
 * @param times how often each stands in the text
 * @param length of the text in terms, repeated ones included
 */
record Tally(int[] terms, int[] times, int length) {

    /** Of the numbers of a text's terms, in any order. */
    static Tally of(int... numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int[] times = new int[sorted.length];
        int size = 0;
        for (int number : sorted) {
            if (size == 0 || sorted[size - 1] != number) {
                sorted[size++] = number;
            }
            times[size - 1]++;
        }
        return new Tally(Arrays.copyOf(sorted, size), Arrays.copyOf(times, size), numbers.length);
    }

    boolean has(int term) {
        return Arrays.binarySearch(terms, term) >= 0;
    }
}
