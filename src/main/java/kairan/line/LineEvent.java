package kairan.line;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.conversation.Address;
import kairan.conversation.Heard;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of a webhook in LINE's own JSON, and when it arrived. Reads only what a row of the inbox needs, and nothing
 * that an event might lack does harm; what the event says is read later, from the row.
 */
record LineEvent(JsonNode json, Instant arrived) {

    // A lone surrogate stays an escape: SQLite would keep it as a question mark.
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final String ARRIVED = "arrivedAt";

    /** The events of a webhook; empty if the body is not a webhook. */
    static Optional<List<LineEvent>> all(byte[] webhook, Instant arrived) {
        try {
            JsonNode events = MAPPER.readTree(webhook).path("events");
            return events.isArray()
                    ? Optional.of(events.valueStream()
                            .map(event -> new LineEvent(event, arrived))
                            .toList())
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** The event as it was written into the inbox. */
    static LineEvent of(Heard heard) {
        JsonNode json = MAPPER.readTree(heard.body());
        return new LineEvent(json, Instant.ofEpochMilli(json.path(ARRIVED).longValue(0)));
    }

    /** As a row of the inbox; empty if it does not come from one person alone. */
    Optional<Heard> heard() {
        JsonNode source = json.path("source");
        String from = source.path("userId").stringValue("");
        if (!source.path("type").stringValue("").equals("user")
                || !ID.matcher(from).matches()) {
            return Optional.empty();
        }
        String id = json.path("webhookEventId").stringValue("");
        return Optional.of(new Heard(
                ID.matcher(id).matches() ? id : fingerprint(json.toString()),
                new Address(Line.NAME, from),
                at(),
                MAPPER.writeValueAsString(((ObjectNode) json).put(ARRIVED, arrived.toEpochMilli()))));
    }

    private Instant at() {
        JsonNode timestamp = json.path("timestamp");
        return timestamp.canConvertToExactIntegral() && timestamp.canConvertToLong()
                ? Instant.ofEpochMilli(timestamp.longValue())
                : arrived;
    }

    /** Empty where LINE gave none. */
    Optional<String> replyToken() {
        return Optional.of(json.path("replyToken").stringValue("")).filter(token -> !token.isEmpty());
    }

    private static String fingerprint(String json) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "LineEvent[…]";
    }
}
