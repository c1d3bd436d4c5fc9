package kairan.results;

/** Somebody with whom the town or an association held a gathering (相手方), and of which kind they are. */
public record Partner(String name, String kind) {}
