package kairan.residents;

import org.jspecify.annotations.Nullable;

/**
 * What a person has told of themselves (住民): at most one association, with block and household if a slip named them,
 * whether they like easy Japanese, and whether notices come at once or together.
 */
public record Resident(
        @Nullable String body,
        @Nullable Integer block,
        @Nullable String household,
        boolean proven,
        boolean easy,
        boolean atOnce) {

    /** Somebody who has not told anything. */
    static final Resident UNKNOWN = new Resident(null, null, null, false, false, true);
}
