package kairan.results;

import org.jspecify.annotations.Nullable;

/**
 * A day of a gathering in a list: where it was, whose, of which kind, how many came and how it was.
 *
 * @param kind id of its timeline; "" if that is not known
 */
public record Held(Point point, String place, @Nullable String body, String kind) {}
