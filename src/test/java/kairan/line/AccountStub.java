package kairan.line;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An account at LINE for tests: its webhook address, its rich menus with pictures, alias, default and links, by LINE's
 * own rules; and any of its calls can be refused. Every call is judged by LINE's OpenAPI file.
 */
public final class AccountStub implements AutoCloseable {

    /** The only token it takes. */
    public static final String TOKEN = "the-right-token";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A call of LINE, without what was in it. */
    public record Call(String method, String path) {

        /** Whether LINE is another afterwards. */
        public boolean changes() {
            return !method.equals("GET") && !path.contains("/validate") && !path.endsWith("/webhook/test");
        }
    }

    private final WireMockServer server;
    private final Optional<OpenApi> openApi = OpenApi.of("messaging-api.yml");
    private final List<String> problems = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Integer> refusals = new HashMap<>();
    private final Map<String, ObjectNode> menus = new LinkedHashMap<>();
    private final Map<String, byte[]> pictures = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, String> linked = new TreeMap<>();
    private String defaultMenu = "";
    private String webhook = "";
    private boolean active = true;
    private String test = "{\"success\":true,\"statusCode\":200,\"reason\":\"OK\",\"detail\":\"200\"}";
    private int count;

    private AccountStub() {
        server = new WireMockServer(
                options().dynamicPort().disableRequestJournal().extensions(new Answering()));
        server.start();
        server.stubFor(any(anyUrl()).willReturn(ok()));
    }

    public static AccountStub start() {
        return new AccountStub();
    }

    public String url() {
        return server.baseUrl();
    }

    /** Everything that was asked, in order, and then forgotten here. */
    public synchronized List<Call> takeCalls() {
        List<Call> all = List.copyOf(calls);
        calls.clear();
        return all;
    }

    /** From now on answers every call that begins like this, for example {@code POST /v2/bot/richmenu}, with that status; 0 for no more. */
    public synchronized void refuse(String call, int status) {
        refusals.put(call, status);
    }

    /** What LINE's test of the webhook finds. */
    public synchronized void webhookTest(int status, String reason) {
        test = "{\"success\":%s,\"statusCode\":%d,\"reason\":\"%s\",\"detail\":\"-\"}"
                .formatted(status == 200, status, reason);
    }

    /** The switch "Use webhook" in the console. */
    public synchronized void useWebhook(boolean on) {
        active = on;
    }

    public synchronized void webhook(String address) {
        webhook = address;
    }

    public synchronized String webhook() {
        return webhook;
    }

    /** Adds a menu with a picture, as if it had been made before; its id. */
    public synchronized String add(String name) {
        String id = "richmenu-" + ++count;
        ObjectNode menu =
                JsonNodeFactory.instance.objectNode().put("name", name).put("selected", true);
        menu.put("chatBarText", "メニュー").putObject("size").put("width", 2500).put("height", 1686);
        menu.putArray("areas");
        menus.put(id, menu);
        pictures.put(id, new byte[] {1});
        return id;
    }

    /** All menus by their ids. */
    public synchronized Map<String, ObjectNode> menus() {
        return new LinkedHashMap<>(menus);
    }

    public synchronized byte[] picture(String menu) {
        return pictures.get(menu);
    }

    public synchronized String defaultMenu() {
        return defaultMenu;
    }

    public synchronized Map<String, String> aliases() {
        return Map.copyOf(aliases);
    }

    /** Which menu was linked to whom. */
    public synchronized Map<String, String> linked() {
        return Map.copyOf(linked);
    }

    /** Fails if any call was not as LINE's OpenAPI file wants it. */
    public synchronized void check() {
        if (!problems.isEmpty()) {
            throw new AssertionError("LINE would refuse: " + String.join("\n", problems));
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private synchronized ResponseDefinitionBuilder answer(LoggedRequest request) {
        Call call = new Call(request.getMethod().getName(), request.getUrl());
        calls.add(call);
        JsonNode body = isJson(request) ? JSON.readTree(request.getBody()) : JsonNodeFactory.instance.missingNode();
        openApi.ifPresent(api -> problems.addAll(api.problems(call.method(), call.path(), body)));
        if (!("Bearer " + TOKEN).equals(request.getHeader("Authorization"))) {
            return refusal(
                    401, "Authentication failed. Confirm that the access token in the authorization header is valid.");
        }
        for (Map.Entry<String, Integer> refusal : refusals.entrySet()) {
            if (refusal.getValue() != 0 && (call.method() + " " + call.path()).startsWith(refusal.getKey())) {
                return refusal(
                        refusal.getValue(),
                        refusal.getValue() == 429
                                ? "The API rate limit has been exceeded. Try again later."
                                : "Something is wrong.");
            }
        }
        return call.path().contains("richmenu") ? richMenu(call, body, request.getBody()) : account(call, body);
    }

    private static boolean isJson(LoggedRequest request) {
        String type = request.getHeader("Content-Type");
        return type != null && type.startsWith("application/json") && request.getBody().length > 0;
    }

    private ResponseDefinitionBuilder account(Call call, JsonNode body) {
        return switch (call.method() + " " + call.path()) {
            case "GET /v2/bot/info" ->
                json(
                        "{\"userId\":\"U1\",\"basicId\":\"@kairan\",\"displayName\":\"回覧の町\",\"chatMode\":\"bot\",\"markAsReadMode\":\"auto\"}");
            case "GET /v2/bot/channel/webhook/endpoint" ->
                webhook.isEmpty()
                        ? refusal(404, "Webhook endpoint not found")
                        : json("{\"endpoint\":\"%s\",\"active\":%s}".formatted(webhook, active));
            case "PUT /v2/bot/channel/webhook/endpoint" -> {
                webhook = body.path("endpoint").stringValue();
                yield json("{}");
            }
            case "POST /v2/bot/channel/webhook/test" ->
                json(test.replace("}", ",\"timestamp\":\"2026-05-10T00:00:00.000Z\"}"));
            default -> refusal(404, "Not found");
        };
    }

    private ResponseDefinitionBuilder richMenu(Call call, JsonNode body, byte[] bytes) {
        String[] parts = call.path().substring("/v2/bot/".length()).split("/");
        return switch (call.method() + " "
                + call.path().replaceAll("richmenu-\\d+", "ID").replaceAll("/U[0-9a-f]+/", "/U/")) {
            case "GET /v2/bot/richmenu/list" -> json(list());
            case "POST /v2/bot/richmenu/validate" -> json("{}");
            case "POST /v2/bot/richmenu" -> {
                String id = "richmenu-" + ++count;
                menus.put(id, (ObjectNode) body);
                yield json("{\"richMenuId\":\"" + id + "\"}");
            }
            case "GET /v2/bot/richmenu/ID/content" ->
                pictures.containsKey(parts[1])
                        ? new ResponseDefinitionBuilder()
                                .withStatus(200)
                                .withHeader("Content-Type", "image/png")
                                .withBody(pictures.get(parts[1]))
                        : refusal(404, "Not found");
            case "POST /v2/bot/richmenu/ID/content" -> {
                pictures.put(parts[1], bytes);
                yield json("{}");
            }
            case "DELETE /v2/bot/richmenu/ID" -> {
                pictures.remove(parts[1]);
                linked.values().removeIf(parts[1]::equals);
                yield menus.remove(parts[1]) == null ? refusal(404, "richmenu not found") : json("{}");
            }
            case "GET /v2/bot/user/all/richmenu" ->
                defaultMenu.isEmpty()
                        ? refusal(404, "no default richmenu")
                        : json("{\"richMenuId\":\"" + defaultMenu + "\"}");
            case "POST /v2/bot/user/all/richmenu/ID" -> {
                defaultMenu = parts[3];
                yield applied(parts[3]);
            }
            case "GET /v2/bot/richmenu/alias/kairan-leaders" ->
                aliases.containsKey("kairan-leaders")
                        ? json("{\"richMenuAliasId\":\"kairan-leaders\",\"richMenuId\":\"%s\"}"
                                .formatted(aliases.get("kairan-leaders")))
                        : refusal(404, "richmenu alias not found");
            case "POST /v2/bot/richmenu/alias", "POST /v2/bot/richmenu/alias/kairan-leaders" -> {
                String menu = body.path("richMenuId").stringValue();
                aliases.put(body.path("richMenuAliasId").stringValue("kairan-leaders"), menu);
                yield applied(menu);
            }
            case "POST /v2/bot/richmenu/bulk/link" -> {
                String menu = body.path("richMenuId").stringValue();
                body.path("userIds").forEach(one -> linked.put(one.stringValue(), menu));
                yield applied(menu).withStatus(pictures.containsKey(menu) ? 202 : 400);
            }
            case "POST /v2/bot/user/U/richmenu/ID" -> {
                linked.put(parts[1], parts[3]);
                yield applied(parts[3]);
            }
            default ->
                call.method().equals("DELETE") && parts[0].equals("user")
                        ? json(linked.remove(parts[1]) == null ? "{}" : "{}")
                        : refusal(404, "Not found");
        };
    }

    /** A menu can be shown only when it has a picture. */
    private ResponseDefinitionBuilder applied(String menu) {
        return pictures.containsKey(menu)
                ? json("{}")
                : refusal(400, "must upload richmenu image before applying it to user");
    }

    private String list() {
        ObjectNode list = JsonNodeFactory.instance.objectNode();
        var all = list.putArray("richmenus");
        menus.forEach((id, menu) -> all.add(menu.deepCopy().put("richMenuId", id)));
        return list.toString();
    }

    private static ResponseDefinitionBuilder json(String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withHeader("x-line-request-id", "request")
                .withBody(body);
    }

    private static ResponseDefinitionBuilder refusal(int status, String message) {
        return json("{\"message\":\"" + message + "\"}").withStatus(status);
    }

    private final class Answering implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "account";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return answer(event.getRequest()).build();
        }
    }
}
