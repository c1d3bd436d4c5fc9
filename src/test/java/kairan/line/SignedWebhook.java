package kairan.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A webhook as LINE would send it: events are added one by one, then it is signed and posted. */
public final class SignedWebhook {

    /** The channel secret under which it is signed. */
    public static final String SECRET = "8c570fa6dd201bb328f1c1eac23a96d8";

    private static final AtomicLong COUNT = new AtomicLong();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final List<String> events = new ArrayList<>();
    private Instant at = Instant.now();
    private String lastMessage = "";

    /** A new LINE id that nobody else has. */
    public static String somebody() {
        return "U%032x".formatted(COUNT.incrementAndGet());
    }

    /** A new group. */
    public static String somewhere() {
        return "C%032x".formatted(COUNT.incrementAndGet());
    }

    /** Whose event the reply token came with; empty if it was not made here. */
    static String ownerOf(String replyToken) {
        return replyToken.matches("[UC][0-9a-f]{32}\\.\\d+") ? replyToken.substring(0, replyToken.indexOf('.')) : "";
    }

    /** When the next events happened. */
    public SignedWebhook at(Instant moment) {
        at = moment;
        return this;
    }

    public SignedWebhook text(String from, String text) {
        ObjectNode event = event(from, "message");
        event.putObject("message")
                .put("id", message())
                .put("type", "text")
                .put("text", text)
                .put("quoteToken", "q");
        return json(event);
    }

    /** LINE's id of the message that was added last. */
    public String lastMessage() {
        return lastMessage;
    }

    private String message() {
        lastMessage = String.valueOf(500_000_000_000L + COUNT.incrementAndGet());
        return lastMessage;
    }

    /** Takes back a message. */
    public SignedWebhook unsend(String from, String message) {
        ObjectNode event = event(from, "unsend");
        event.remove("replyToken");
        event.putObject("unsend").put("messageId", message);
        return json(event);
    }

    /** Something without words: {@code image}, {@code sticker}, {@code audio}, {@code video}, {@code location} or {@code file}. */
    public SignedWebhook sent(String from, String kind) {
        ObjectNode event = event(from, "message");
        ObjectNode message = event.putObject("message").put("id", message()).put("type", kind);
        switch (kind) {
            case "sticker" ->
                message.put("packageId", "1").put("stickerId", "1").put("stickerResourceType", "STATIC");
            case "location" -> message.put("latitude", 42.6).put("longitude", 141.6);
            case "file" -> message.put("fileName", "回覧.pdf").put("fileSize", 3);
            default -> message.putObject("contentProvider").put("type", "line");
        }
        if (List.of("image", "video", "sticker").contains(kind)) {
            message.put("quoteToken", "q");
        }
        return json(event);
    }

    /** Words of a member in a group, in which the bot's name stands where the text says {@code @回覧}. */
    public SignedWebhook group(String group, String member, String text) {
        ObjectNode event = event(group, "message");
        event.putObject("source").put("type", "group").put("groupId", group).put("userId", member);
        ObjectNode message = event.putObject("message")
                .put("id", message())
                .put("type", "text")
                .put("text", text)
                .put("quoteToken", "q");
        int name = text.indexOf("@回覧");
        if (name >= 0) {
            message.putObject("mention")
                    .putArray("mentionees")
                    .addObject()
                    .put("index", name)
                    .put("length", 3)
                    .put("type", "user")
                    .put("userId", "U8e742f61d673b39c7fff3cecb7536ef0")
                    .put("isSelf", true);
        }
        return json(event);
    }

    public SignedWebhook postback(String from, String data) {
        ObjectNode event = event(from, "postback");
        event.putObject("postback").put("data", data);
        return json(event);
    }

    public SignedWebhook follow(String from) {
        ObjectNode event = event(from, "follow");
        event.putObject("follow").put("isUnblocked", false);
        return json(event);
    }

    public SignedWebhook unfollow(String from) {
        ObjectNode event = event(from, "unfollow");
        event.remove("replyToken");
        return json(event);
    }

    /** An event of that kind, to be completed and added by {@link #json(ObjectNode)}. */
    public ObjectNode event(String from, String type) {
        long number = COUNT.incrementAndGet();
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("type", type).put("mode", "active").put("timestamp", at.toEpochMilli());
        event.putObject("source").put("type", "user").put("userId", from);
        event.put("webhookEventId", "01HTEST%019d".formatted(number));
        event.putObject("deliveryContext").put("isRedelivery", false);
        event.put("replyToken", from + "." + number);
        return event;
    }

    public SignedWebhook json(ObjectNode event) {
        return json(JSON.writeValueAsString(event));
    }

    /** An event, or anything else, just as it is written here. */
    public SignedWebhook json(String event) {
        events.add(event);
        return this;
    }

    public byte[] body() {
        String body =
                "{\"destination\":\"U8e742f61d673b39c7fff3cecb7536ef0\",\"events\":[" + String.join(",", events) + "]}";
        return body.getBytes(StandardCharsets.UTF_8);
    }

    /** Signs and posts it; the status of the answer. */
    public int post(int port) {
        return post(port, body(), signature(body()));
    }

    public static String signature(byte[] body) {
        byte[] secret = SECRET.getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(new LineSignatureValidator(secret).generateSignature(body));
    }

    /** Posts any bytes under any signature; null sends none. */
    public static int post(int port, byte[] body, @org.jspecify.annotations.Nullable String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/line/webhook"))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (signature != null) {
            request.header("x-line-signature", signature);
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
