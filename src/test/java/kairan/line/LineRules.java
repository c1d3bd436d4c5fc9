package kairan.line;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** How LINE answers: by its mood, and if it is well, by its rules for tokens, keys and recipients. */
final class LineRules {

    private final Map<String, LineStub.Request> acceptedKeys = new HashMap<>();
    private final Set<String> usedTokens = new HashSet<>();
    private final Set<String> strangers = new HashSet<>();
    private final Consumer<LineStub.Sent> delivery;
    private Duration slowness = Duration.ofMillis(4_500);
    private int count;

    LineRules(Consumer<LineStub.Sent> delivery) {
        this.delivery = delivery;
    }

    void forget(String lineId) {
        strangers.add(lineId);
    }

    void slowness(Duration time) {
        slowness = time;
    }

    ResponseDefinitionBuilder answer(LineStub.Request request, LineStub.Mood mood) {
        return answered(request, mood).withHeader("x-line-request-id", "request-" + ++count);
    }

    private ResponseDefinitionBuilder answered(LineStub.Request request, LineStub.Mood mood) {
        return switch (mood) {
            case BROKEN -> status(500, "<html>Internal Server Error</html>");
            case BUSY -> status(503, "{\"message\":\"busy\"}").withHeader("Retry-After", "0");
            case TOO_FAST -> refusal(429, "The API rate limit has been exceeded. Try again later.");
            case USED_UP -> refusal(429, "You have reached your monthly limit.");
            case STRANGER -> refusal(401, "Authentication failed. Confirm that the access token is valid.");
            case PICKY -> status(400, """
                {"message":"The request body has 1 error(s)",
                 "details":[{"message":"May not be empty","property":"messages[0].text"}]}\
                """);
            case REDIRECTING -> status(307, "").withHeader("Location", request.path());
            case WELL -> take(request);
            case SLOW -> take(request).withFixedDelay((int) slowness.toMillis());
            case CUTTING -> {
                take(request);
                yield new ResponseDefinitionBuilder().withFault(Fault.EMPTY_RESPONSE);
            }
            case MUMBLING -> {
                take(request);
                yield status(200, "OK");
            }
        };
    }

    private ResponseDefinitionBuilder take(LineStub.Request request) {
        return request.path().endsWith("/reply") ? takeReply(request) : takeUnderKey(request);
    }

    private ResponseDefinitionBuilder takeReply(LineStub.Request request) {
        String token = request.body().path("replyToken").stringValue("");
        if (!usedTokens.add(token)) {
            return refusal(400, "Invalid reply token");
        }
        deliver(token, Set.of(SignedWebhook.ownerOf(token)), request);
        return sentMessages(request);
    }

    private ResponseDefinitionBuilder takeUnderKey(LineStub.Request request) {
        LineStub.Request before = acceptedKeys.get(request.retryKey());
        if (before != null) {
            return before.equals(request)
                    ? refusal(409, "The retry key is already accepted")
                            .withHeader("x-line-accepted-request-id", "first")
                    : status(500, "the same retry key for another request");
        }
        JsonNode to = request.body().path("to");
        List<String> all =
                to.isArray() ? to.valueStream().map(JsonNode::stringValue).toList() : List.of(to.stringValue());
        for (int i = 0; i < all.size(); i++) {
            if (strangers.contains(all.get(i))) {
                return invalid(to.isArray() ? "to[" + i + "]" : "'to'");
            }
        }
        acceptedKeys.put(request.retryKey(), request);
        deliver(request.retryKey(), Set.copyOf(all), request);
        return to.isArray() ? status(200, "{}") : sentMessages(request);
    }

    private void deliver(String ticket, Set<String> to, LineStub.Request request) {
        delivery.accept(new LineStub.Sent(
                ticket,
                to,
                request.body().path("messages").valueStream().map(Bubble::of).toList()));
    }

    private ResponseDefinitionBuilder sentMessages(LineStub.Request request) {
        List<String> ids = request.body()
                .path("messages")
                .valueStream()
                .map(message -> "{\"id\":\"" + ++count + "\",\"quoteToken\":\"q\"}")
                .toList();
        return status(200, "{\"sentMessages\":[" + String.join(",", ids) + "]}");
    }

    private static ResponseDefinitionBuilder invalid(String property) {
        return refusal(400, "The property, " + property + ", in the request body is invalid (line: -, column: -)");
    }

    private static ResponseDefinitionBuilder refusal(int status, String message) {
        return status(status, "{\"message\":\"" + message + "\"}");
    }

    private static ResponseDefinitionBuilder status(int status, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", body.startsWith("{") ? "application/json" : "text/html")
                .withBody(body);
    }
}
