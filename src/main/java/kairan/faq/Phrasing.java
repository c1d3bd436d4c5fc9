package kairan.faq;

import java.time.Instant;

/** A way to ask for an entry (言い方) that staff found among the questions people asked. */
public record Phrasing(String id, String entry, String words, String putBy, Instant putAt) {

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "Phrasing[" + entry + "]";
    }
}
