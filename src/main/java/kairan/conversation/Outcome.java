package kairan.conversation;

import org.jspecify.annotations.Nullable;

/** What became of one attempt to carry a parcel. */
public sealed interface Outcome {

    /** Accepted now, or already at an earlier attempt under the same key. */
    record Accepted() implements Outcome {}

    /** Not known, or not now: try again later under the same key. {@code why} is for the log. */
    record Later(String why) implements Outcome {}

    /** Refused as it is; none of the recipients got it. {@code badRecipient} is the place (from 0) of the one at fault, where known. */
    record Refused(String why, @Nullable Integer badRecipient) implements Outcome {}

    /** The month's messages are used up: it stays in the mailboxes. */
    record LimitReached() implements Outcome {}

    /** The door is shut: wrong or missing token, or not set up. It stays in the mailboxes. */
    record Shut(String why) implements Outcome {}
}
