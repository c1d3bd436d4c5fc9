package kairan.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One event as it lies in the inbox: its id, who it came from, when it happened, the door's own form of it, and the
 * door's own id of the message in it, if it may be taken back.
 */
public record Heard(
        String id,
        Address from,
        Instant at,
        String body,
        @Nullable String message) {

    public Heard(String id, Address from, Instant at, String body) {
        this(id, from, at, body, null);
    }

    @Override
    public String toString() {
        return "Heard[" + id + "]";
    }
}
