package kairan.feedback;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one side judges what both did together (自己点検): scores from 1 to 4 by question id, and words. */
record SelfCheck(Map<String, Integer> scores, @Nullable String words) {

    static final SelfCheck NONE = new SelfCheck(Map.of(), null);

    SelfCheck {
        scores = Map.copyOf(scores);
    }

    boolean empty() {
        return scores.isEmpty() && words == null;
    }

    /** Nothing somebody wrote is ever printed. */
    @Override
    public String toString() {
        return "SelfCheck[" + scores.size() + "]";
    }
}
