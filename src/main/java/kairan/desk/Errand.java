package kairan.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list too long to wait for (まとめて入れる仕事): it is entered part by part, goes on by itself, and may be left.
 *
 * @param kind which {@link Listing}
 * @param who gave it, as the desk calls them
 * @param total how many good rows it has
 * @param done how many of them have been looked at
 * @param aside how many rows were put aside
 * @param reasons of the first of these
 */
record Errand(
        String id,
        String kind,
        String who,
        int total,
        int done,
        int added,
        int changed,
        int same,
        int aside,
        List<String> reasons,
        Instant begun,
        @Nullable Instant ended) {

    /** A shorter list is entered while its sender waits. */
    static final int LONGEST_AT_ONCE = 100;

    static final int MOST_REASONS = 20;

    public boolean underWay() {
        return ended == null;
    }

    /** Whether somebody has stopped it. */
    public boolean stopped() {
        return !underWay() && done < total;
    }

    /** Whether the reasons of some are not told. */
    public boolean more() {
        return aside > reasons.size();
    }
}
