package kairan.desk;

import java.util.Collection;
import java.util.Collections;

/** How many rows of a list were added, how many were there and have changed, and how many were there just so. */
record Tally(int added, int changed, int same) {

    static Tally of(Collection<Change> changes) {
        return new Tally(
                Collections.frequency(changes, Change.ADDED),
                Collections.frequency(changes, Change.CHANGED),
                Collections.frequency(changes, Change.SAME));
    }
}
