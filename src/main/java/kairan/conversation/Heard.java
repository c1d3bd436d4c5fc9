package kairan.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it lies in the inbox: its id, who it came from, when it happened, the door's own form of it, the
 * door's own id of the message in it, if it may be taken back, and whether that had happened when the inbox gave it out to be heard.
 */
public record Heard(
        String id,
        Address from,
        Instant at,
        String body,
        @Nullable String message,
        boolean takenBack) {

    public Heard(String id, Address from, Instant at, String body, @Nullable String message) {
        this(id, from, at, body, message, false);
    }

    public Heard(String id, Address from, Instant at, String body) {
        this(id, from, at, body, null);
    }

    @Override
    public String toString() {
        return "Heard[" + id + "]";
    }
}
