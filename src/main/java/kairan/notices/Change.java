package kairan.notices;

import java.time.Instant;
import java.util.Map;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * That a notice reads otherwise, or no longer holds, from a moment on; until then it can be taken back or said better.
 * {@code held} is why it waits for staff, or why they stopped it; then its moment is {@link #NOT_YET}.
 */
record Change(
        String id,
        String notice,
        Kind kind,
        Map<Fact, String> facts,
        String reason,
        @Nullable Person sender,
        @Nullable String held,
        int tries,
        Instant due) {

    /** Comes when staff let it go: the last moment that a calendar of four digits has. */
    static final Instant NOT_YET = Instant.ofEpochMilli(253_402_300_799_999L);

    enum Kind {
        CORRECTION,
        CANCELLATION
    }

    Change {
        facts = Map.copyOf(facts);
    }

    boolean isHeld() {
        return held != null;
    }

    /** The same, posted anew. */
    Change again(Map<Fact, String> other, @Nullable String why, Instant moment) {
        return new Change(id, notice, kind, other, reason, sender, why, tries + 1, moment);
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
