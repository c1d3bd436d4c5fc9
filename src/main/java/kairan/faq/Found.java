package kairan.faq;

import java.util.List;

/**
 * What was found for a question.
 *
 * @param hits up to ten, best first; there may be some in every zone
 * @param confidence 0 to 1, the chance that the first hit answers the question
 */
public record Found(Zone zone, List<Hit> hits, double confidence) {

    /** Nothing was looked for. */
    static final Found IN_DANGER = new Found(Zone.danger, List.of(), 0);

    public Found {
        hits = List.copyOf(hits);
    }
}
