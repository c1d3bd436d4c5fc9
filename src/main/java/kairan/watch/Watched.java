package kairan.watch;

/** A part of the house that may be in trouble; the rooms say so of themselves, and the watch shows it and tells the operator. */
public interface Watched {

    /** Its name in health: {@code delivery}. */
    String name();

    /** Its name in a message to the operator: 「お知らせの配信」. */
    String label();

    /** How it is now. May ask the store, but nobody outside; an exception means that it is down. */
    Condition condition();
}
