package kairan.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a notice after it was sent: corrected or cancelled, and then why; held by staff, and then why; {@code at} is when it was changed last. */
record Later(
        Change.@Nullable Kind change,
        String reason,
        @Nullable String held,
        @Nullable Instant at) {

    static final Later NOTHING = new Later(null, "", null, null);

    boolean corrected() {
        return change == Change.Kind.CORRECTION;
    }

    boolean cancelled() {
        return change == Change.Kind.CANCELLATION;
    }
}
