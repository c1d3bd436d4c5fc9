package kairan.faq;

/** An entry that may answer a question; scores compare only within one finding. */
public record Hit(String id, double score) {}
