package kairan.notices;

/** Something to be chosen on a form: what it means, and how it is called. */
public record Option(String value, String label) {}
