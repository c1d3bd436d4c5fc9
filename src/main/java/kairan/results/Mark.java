package kairan.results;

/** A word that marks what was written here: in how many comments it stands, and how much more than elsewhere. */
public record Mark(String word, int comments, double weight) {}
