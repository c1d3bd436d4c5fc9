package kairan.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * How far a posting has come (進み具合), in people: for whom it is meant, whom a door has accepted it for, who has taken it
 * from the mailbox, who have it in the web chat and have not opened that since, whom it is on its way to, whom a parcel is
 * still to bring it, and for whom it waits in the mailbox until they talk. {@code givenUp} says why it could not be
 * brought, and for how many of these it waits since. {@code found} is false while the people are still looked for.
 */
public record Reach(
        boolean found,
        long people,
        long accepted,
        long taken,
        long unopened,
        long underWay,
        long toCome,
        Map<String, Long> givenUp) {

    /** Of this and another posting together. */
    public Reach and(Reach other) {
        Map<String, Long> why = new HashMap<>(givenUp);
        other.givenUp.forEach((code, more) -> why.merge(code, more, Long::sum));
        return new Reach(
                found && other.found,
                people + other.people,
                accepted + other.accepted,
                taken + other.taken,
                unopened + other.unopened,
                underWay + other.underWay,
                toCome + other.toCome,
                Map.copyOf(why));
    }

    /** For whom it waits until they talk, or until the next round; whoever has left is counted only where it was accepted. */
    public long waiting() {
        return Math.max(0, people - accepted - taken - unopened - underWay - toCome);
    }

    /** Nothing more is brought by itself. */
    public boolean done() {
        return found && underWay == 0 && toCome == 0;
    }
}
