package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page's script does, over a real socket. */
final class Line extends WebSocketClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private String token = "";
    private long last;

    private Line(int port) {
        super(URI.create("ws://localhost:" + port));
    }

    /** Connected, without a word. */
    static Line connected(int port) throws Exception {
        Line line = new Line(port);
        assertThat(line.connectBlocking(60, TimeUnit.SECONDS)).isTrue();
        return line;
    }

    /** At the door, which may be shut again before it has quite opened. */
    static Line knocking(int port) throws Exception {
        Line line = new Line(port);
        line.connectBlocking(60, TimeUnit.SECONDS);
        return line;
    }

    /** Opened by somebody new. */
    static Line open(int port) throws Exception {
        return open(port, null, 0);
    }

    /** Says hello, and may be sent away before it is welcome. */
    static Line comingBack(int port, @Nullable String token, long after) throws Exception {
        Line line = connected(port);
        line.last = after;
        line.sendJson("type", "hello", "token", token, "after", after);
        return line;
    }

    static Line open(int port, @Nullable String token, long after) throws Exception {
        Line line = comingBack(port, token, after);
        line.token = line.next("welcome").path("token").asString();
        return line;
    }

    String token() {
        return token;
    }

    long last() {
        return last;
    }

    void write(String id, String text) {
        sendJson("type", "wrote", "id", id, "text", text);
    }

    void choose(String id, JsonNode of, int choice) {
        sendJson(
                "type",
                "chose",
                "id",
                id,
                "of",
                of.path("seq").asLong(),
                "meaning",
                of.path("choices").path(choice).path("meaning").asString());
    }

    void sendJson(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> frame = new java.util.LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            frame.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        send(JSON.writeValueAsString(frame));
    }

    /** The next frame, which must be of that type. */
    JsonNode next(String type) throws InterruptedException {
        JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
        assertThat(frame).as("a frame of type " + type).isNotNull();
        assertThat(frame.path("type").asString()).as(frame.toString()).isEqualTo(type);
        return frame;
    }

    /** The next bubble that has not been shown before. */
    JsonNode bubble() throws InterruptedException {
        while (waiting.isEmpty()) {
            JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
            assertThat(frame).as("a frame with bubbles").isNotNull();
            assertThat(frame.path("type").asString()).as(frame.toString()).isIn("talk", "new");
            frame.path("bubbles").forEach(this::take);
        }
        return waiting.remove();
    }

    private final BlockingQueue<JsonNode> waiting = new LinkedBlockingQueue<>();

    private void take(JsonNode bubble) {
        if (bubble.path("seq").asLong() > last) {
            last = bubble.path("seq").asLong();
            waiting.add(bubble);
        }
    }

    /** Whether nothing that was sent before this question has been answered with more than what was taken. */
    boolean isQuiet() throws InterruptedException {
        sendJson("type", "ping");
        JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
        return waiting.isEmpty()
                && frame != null
                && frame.path("type").asString().equals("pong");
    }

    /** Waits until the server shows what was sent under this id: from then on it lies in the store. */
    void awaitOwn(String id) throws InterruptedException {
        for (boolean kept = false; !kept; ) {
            for (JsonNode bubble : next().path("bubbles")) {
                take(bubble);
                kept |= bubble.path("cause").asString().equals(id);
            }
        }
    }

    /** All bubbles that have not been shown before, up to the one of that number, which must come. */
    List<JsonNode> bubblesUpTo(long seq) throws InterruptedException {
        while (last < seq) {
            next().path("bubbles").forEach(this::take);
        }
        List<JsonNode> all = new ArrayList<>();
        waiting.drainTo(all);
        return all;
    }

    /** The same, or as many as came before the server closed the connection. */
    List<JsonNode> bubblesUntilClosedOr(long seq) throws InterruptedException {
        while (last < seq && !(closed.isDone() && frames.isEmpty())) {
            JsonNode frame = frames.poll(100, TimeUnit.MILLISECONDS);
            if (frame != null) {
                frame.path("bubbles").forEach(this::take);
            }
        }
        List<JsonNode> all = new ArrayList<>();
        waiting.drainTo(all);
        return all;
    }

    private JsonNode next() throws InterruptedException {
        JsonNode frame = frames.poll(60, TimeUnit.SECONDS);
        assertThat(frame).as("a frame").isNotNull();
        return frame;
    }

    int closeCode() throws Exception {
        return closed.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void onOpen(ServerHandshake handshake) {}

    @Override
    public void onMessage(String message) {
        frames.add(JSON.readTree(message));
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        closed.complete(code);
    }

    @Override
    public void onError(Exception e) {}
}
