package kairan.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** LINE's limits that are not in its OpenAPI file, as checks of what was posted. */
final class Limits {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<String> problems = new ArrayList<>();

    private Limits() {}

    static List<String> problems(LineStub.Request request) {
        Limits limits = new Limits();
        limits.headers(request);
        JsonNode messages = request.body().path("messages");
        limits.must(!messages.isEmpty() && messages.size() <= 5, "1 to 5 messages, not " + messages.size());
        messages.forEach(limits::message);
        return limits.problems;
    }

    private void headers(LineStub.Request request) {
        must(request.token().startsWith("Bearer "), "no access token");
        if (request.path().endsWith("/reply")) {
            must(request.retryKey().isEmpty(), "a retry key on a reply");
        } else {
            must(UUID.matcher(request.retryKey()).matches(), "no retry key");
        }
    }

    private void message(JsonNode message) {
        longest(message, "text", 5000);
        longest(message, "altText", 1500);
        must(message.path("quickReply").path("items").size() <= 13, "more than 13 quick replies");
        must(
                !message.has("quickReply")
                        || !message.path("quickReply").path("items").isEmpty(),
                "an empty quick reply");
        if (message.path("type").stringValue("").equals("flex")) {
            int size = message.path("contents").toString().getBytes(StandardCharsets.UTF_8).length;
            must(size <= 30 * 1024, "a bubble of " + size + " bytes");
            must(!message.path("altText").stringValue("").isBlank(), "no altText");
        } else if (message.path("type").stringValue("").equals("location")) {
            longest(message, "title", 100);
            longest(message, "address", 100);
            must(!message.path("title").stringValue("").isBlank(), "a place without a name");
            must(!message.path("address").stringValue("").isBlank(), "a place without an address");
        } else {
            must(!message.path("text").stringValue("").isBlank(), "an empty text");
        }
        actions(message).forEach(this::action);
    }

    private static Stream<JsonNode> actions(JsonNode message) {
        return message.findValues("action").stream();
    }

    private void action(JsonNode action) {
        String label = action.path("label").stringValue("");
        long characters = GRAPHEME.matcher(label).results().count();
        must(characters >= 1 && characters <= 20, "a label of " + characters + " characters");
        longest(action, "data", 300);
        longest(action, "displayText", 300);
    }

    private void longest(JsonNode node, String property, int most) {
        String text = node.path(property).stringValue("");
        must(text.length() <= most, property + " of " + text.length());
        must(
                text.isEmpty() || !Character.isHighSurrogate(text.charAt(text.length() - 1)),
                property + " ends in half a character");
    }

    private void must(boolean holds, String otherwise) {
        if (!holds) {
            problems.add(otherwise);
        }
    }
}
