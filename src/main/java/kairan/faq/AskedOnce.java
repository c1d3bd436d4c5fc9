package kairan.faq;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One asking of a question (質問の記録), without who asked.
 *
 * @param offered ids of the entries shown for it, best first
 * @param picked the entry that was chosen of them
 * @param helped what the person said of the answer, if anything
 * @param open whether staff should still look at it
 * @param reachable whether the one who asked can still be answered
 * @param replied when staff answered them, if they have
 */
public record AskedOnce(
        String id,
        String words,
        Instant at,
        Zone zone,
        List<String> offered,
        @Nullable String picked,
        @Nullable Boolean helped,
        boolean open,
        boolean reachable,
        @Nullable Instant replied) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "AskedOnce[" + id + "]";
    }
}
