package kairan.content;

/** Told to the house after the content has been read again. */
public record ContentChanged() {}
