package kairan.faq;

/** How much a finding is to be trusted: answer at once, offer the best three, or say that nothing was found; in danger nothing is looked for. */
public enum Zone {
    sure,
    middle,
    none,
    danger
}
