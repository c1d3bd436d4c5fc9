package kairan.notices;

import java.time.Instant;

/** Which of the notices somebody looks for: words that stand in them, of which association or group ("" of any, "-" the town's), and sent between which moments. */
public record Sought(String words, String body, Instant from, Instant to) {

    public static final String TOWN = "-";

    public static final Sought ALL = new Sought("", "", Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));

    /** For SQL's like; its own signs are letters. */
    String like() {
        return words.isBlank() ? "" : "%" + words.strip().replaceAll("[!%_]", "!$0") + "%";
    }
}
