package kairan.line;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kairan.conversation.Address;
import kairan.conversation.Digest;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern ID = Pattern.compile("[!-~]{1,90}");
    private static final String ARRIVED = "arrivedAt";
    private static final String GROUP = "group:";

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

    /** As a row of the inbox; empty if it is neither from one person alone nor a call of the bot in a group. */
    Optional<Heard> heard() {
        return from().map(from -> {
            String id = json.path("webhookEventId").stringValue("");
            return new Heard(
                    ID.matcher(id).matches() ? id : Digest.of(json.toString()),
                    new Address(Line.NAME, from),
                    at(),
                    MAPPER.writeValueAsString(kept().put(ARRIVED, arrived.toEpochMilli())),
                    message());
        });
    }

    private Optional<String> from() {
        JsonNode source = json.path("source");
        String kind = source.path("type").stringValue("");
        return switch (kind) {
            case "user" -> id(source.path("userId"));
            case "group", "room" -> callsUs() ? id(source.path(kind + "Id")).map(GROUP::concat) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Whether that address is a group's or a room's. */
    static boolean ofGroup(Address from) {
        return from.externalId().startsWith(GROUP);
    }

    private boolean callsUs() {
        return mentionees().anyMatch(one -> one.path("isSelf").asBoolean(false));
    }

    private Stream<JsonNode> mentionees() {
        return json.path("message").path("mention").path("mentionees").valueStream();
    }

    /** Without the members of a group: not who spoke, nor whom else they named. */
    private ObjectNode kept() {
        ObjectNode kept = (ObjectNode) json.deepCopy();
        if (!json.path("source").path("type").stringValue("").equals("user")) {
            kept.withObject("source").remove("userId");
            new LineEvent(kept, arrived)
                    .mentionees()
                    .filter(JsonNode::isObject)
                    .forEach(one -> ((ObjectNode) one).remove("userId"));
        }
        return kept;
    }

    /** LINE's id of the message that came, or was taken back, with it. */
    private @Nullable String message() {
        return id(json.path("message").path("id"))
                .or(() -> id(json.path("unsend").path("messageId")).map(Inbox.TAKEN_BACK::concat))
                .orElse(null);
    }

    private static Optional<String> id(JsonNode id) {
        return Optional.of(id.stringValue("")).filter(ID.asMatchPredicate());
    }

    /** When it happened; as LINE says, or when it arrived. */
    Instant at() {
        JsonNode timestamp = json.path("timestamp");
        return timestamp.canConvertToExactIntegral() && timestamp.canConvertToLong()
                ? Instant.ofEpochMilli(timestamp.longValue())
                : arrived;
    }

    /** Empty where LINE gave none. */
    Optional<String> replyToken() {
        return Optional.of(json.path("replyToken").stringValue("")).filter(token -> !token.isEmpty());
    }

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "LineEvent[…]";
    }
}
