package kairan.results;

/** What is lacking in a field (分野ごとの困りごと): the answers, and the reason most often given for こまった. */
public record Need(String field, Tally tally, String reason) {}
