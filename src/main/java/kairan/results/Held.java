package kairan.results;

import org.jspecify.annotations.Nullable;

/** A day of a gathering in a list: where it was, whose, how many came and how it was. */
public record Held(Point point, String place, @Nullable String body) {}
