package kairan.notices;

import java.time.Instant;
import java.util.Map;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/** That a notice reads otherwise, or no longer holds, from a moment on; until then it can be taken back or said better. */
record Change(
        String id,
        String notice,
        Kind kind,
        Map<Fact, String> facts,
        String reason,
        @Nullable Person sender,
        int tries,
        Instant due) {

    enum Kind {
        CORRECTION,
        CANCELLATION
    }

    Change {
        facts = Map.copyOf(facts);
    }

    /** Those who come are told under this, the others under the same with {@code /rest}. */
    String cause() {
        return "notice/%s/change/%s/%d".formatted(notice, id, tries);
    }

    String causeForTheRest() {
        return cause() + "/rest";
    }

    /** What was written is not printed. */
    @Override
    public String toString() {
        return "Change[" + id + "]";
    }
}
