package kairan.results;

/** One bar of a chart: what it counts, and how much. */
public record Bar(String label, int value) {}
