package kairan.conversation;

import java.time.Instant;

/** One event as it lies in the inbox: its id, who it came from, when it happened, and the door's own form of it. */
public record Heard(String id, Address from, Instant at, String body) {

    @Override
    public String toString() {
        return "Heard[" + id + "]";
    }
}
