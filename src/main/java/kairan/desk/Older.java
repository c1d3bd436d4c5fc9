package kairan.desk;

import java.time.Instant;

/** From which line on a list goes further back (もっと前): its moment, and its id among those of the same moment. */
record Older(Instant at, String id) {

    /** As far as calendars go. */
    private static final Older THAN_NOTHING = new Older(Instant.ofEpochMilli(253_402_300_799_999L), "");

    /** As an address says it; anything else is the beginning of the list. */
    static Older than(String written) {
        String[] parts = written.split("\\.", 2);
        return parts[0].matches("\\d{1,15}")
                ? new Older(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts.length == 2 ? parts[1] : "")
                : THAN_NOTHING;
    }

    String written() {
        return at.toEpochMilli() + "." + id;
    }
}
