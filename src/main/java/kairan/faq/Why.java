package kairan.faq;

import java.util.List;
import java.util.Map;

/**
 * Why entries were found for a question (なぜ見つかったか).
 *
 * @param near the chance that one of the first three hits answers it; that the first does is {@code found.confidence()}
 * @param asBefore whether these very words stand among the ways to ask for the first hit
 * @param signs what the chances were reckoned from, by name
 * @param reasons of the hits, best first
 */
public record Why(Found found, double near, boolean asBefore, Map<String, Double> signs, List<Reason> reasons) {

    /** Nothing is looked for. */
    static final Why IN_DANGER = new Why(Found.IN_DANGER, 0, false, Map.of(), List.of());

    /**
     * What speaks for one entry.
     *
     * @param parts the shares of its score: words, wordsOfWay, grams, sounds, soundsOfWay
     * @param words those of the question that stand in it
     */
    public record Reason(String entry, double score, Map<String, Double> parts, List<String> words) {}
}
