package kairan.roles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation (招待) to one role in one place: its code, until when it may be used, from when the role holds, and which
 * role ends when it is accepted, and when.
 */
public record Invitation(
        String code,
        Role role,
        Realm realm,
        Instant expires,
        Instant from,
        @Nullable String handsOver,
        @Nullable Instant oldEnds) {

    /** What opens the talk with the code already written, behind a QR. */
    public String opening() {
        return "招待の番号 " + code;
    }

    /** Whoever holds the code gets the role, so it is never printed. */
    @Override
    public String toString() {
        return "Invitation[" + role + "]";
    }
}
