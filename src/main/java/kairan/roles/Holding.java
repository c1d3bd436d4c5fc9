package kairan.roles;

import java.time.Instant;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/** That somebody holds a role somewhere, from a moment and perhaps until another. */
public record Holding(
        String id,
        Person person,
        Role role,
        Realm realm,
        Instant from,
        @Nullable Instant until) {

    public boolean holds(Instant now) {
        return !from.isAfter(now) && !over(now);
    }

    public boolean over(Instant now) {
        return until != null && !until.isAfter(now);
    }

    /** Whether it is the same role in the same place. */
    boolean same(Role role, Realm realm) {
        return this.role == role && this.realm.equals(realm);
    }
}
