package kairan.feedback;

import java.time.Instant;
import java.util.Map;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * How one gathering was for one who was there (感想): the rating, the reason they tapped, and what else they told.
 *
 * @param person null for a neighbour, who answers without a name
 * @param reason id of a {@code content.Reason}; null as long as none was chosen
 * @param words as they were written; others see them through {@code japanese.Masks} only
 * @param photo whether one goes with it
 * @param answers to the further questions of the dialogue, by their ids
 */
record Feedback(
        long id,
        String occurrence,
        @Nullable Person person,
        Rating rating,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String place,
        boolean photo,
        Map<String, String> answers,
        Instant at) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "Feedback[" + id + "]";
    }
}
