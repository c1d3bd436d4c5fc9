package kairan.conversation;

import java.time.Instant;

/** What a person did. */
public sealed interface Said {

    Person by();

    Instant at();

    /** Typed words; already clean of what no text should hold. */
    record Wrote(Person by, Instant at, String words) implements Said {

        /** Nothing a resident wrote is ever printed. */
        @Override
        public String toString() {
            return "Wrote[" + words.length() + "]";
        }
    }

    /** Pressed a button. */
    record Chose(Person by, Instant at, Meaning meaning) implements Said {}

    /** Came, or came back (友だち追加). */
    record Joined(Person by, Instant at) implements Said {}

    /** Went away: nothing reaches them until they come back (ブロック). */
    record Left(Person by, Instant at) implements Said {}
}
