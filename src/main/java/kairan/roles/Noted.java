package kairan.roles;

import java.time.Instant;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log: when, who, as what, what, where, and some words more. {@code person} or {@code account} says
 * who; neither does once the person has had everything erased.
 */
public record Noted(
        long id,
        Instant at,
        @Nullable Person person,
        @Nullable String account,
        Role role,
        String act,
        Realm where,
        String detail) {

    @Override
    public String toString() {
        return "Noted[" + id + "]";
    }
}
