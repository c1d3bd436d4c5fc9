package kairan.line;

import java.util.Locale;

/** What became of a reply. */
enum Fate {
    /** LINE took it. */
    ACCEPTED,
    /** LINE did not take it, for a reason that is not in the words: it goes to the mailbox. */
    UNDELIVERED,
    /** LINE, or we ourselves, found fault with the words: nobody would ever take them. */
    REFUSED,
    /** LINE may have taken it: not repeated, for nobody shall hear the same twice. */
    UNKNOWN,
    /** Its token ran out before it was tried: it went to the mailbox. */
    EXPIRED;

    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
