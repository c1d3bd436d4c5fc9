package kairan.chaos;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of the chat, as its script behaves: connects again and again, and says a thing again until it is shown as said. */
final class OpenPage implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long AGAIN_MILLIS = 3_000;

    private final int port;
    private final String token;
    private final SortedMap<Long, String> shown = new TreeMap<>();
    private final SortedMap<Long, String> everShown = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private int olderShown;
    private @Nullable WebSocketClient socket;
    private boolean closed;

    OpenPage(int port, String token) {
        this.port = port;
        this.token = token;
        Thread.ofPlatform().daemon().name("page").start(this::stayOpen);
    }

    String address() {
        return SmallTown.address(token);
    }

    /** Says it, and waits until the page shows that it was taken. */
    void say(String id, String words) throws InterruptedException {
        untilSaid(id, Map.of("type", "wrote", "id", id, "text", words));
    }

    /** Presses that button of the first bubble of the talk, and waits until the page shows that it was taken. */
    synchronized void press(String id, String meaning) throws InterruptedException {
        while (everShown.isEmpty()) {
            wait(AGAIN_MILLIS);
        }
        untilSaid(id, Map.of("type", "chose", "id", id, "of", everShown.firstKey(), "meaning", meaning));
    }

    private synchronized void untilSaid(String id, Map<String, Object> frame) throws InterruptedException {
        while (!said.contains(id)) {
            if (socket != null && socket.isOpen()) {
                send(frame);
            }
            wait(AGAIN_MILLIS);
        }
    }

    /** Scrolls up: asks for what is older than the last bubble, and waits for it. */
    synchronized void lookUp() throws InterruptedException {
        int before = olderShown;
        while (olderShown == before) {
            if (socket != null && socket.isOpen() && !everShown.isEmpty()) {
                send(Map.of("type", "earlier", "before", everShown.lastKey()));
            }
            wait(AGAIN_MILLIS);
        }
    }

    /** All that it has ever shown, by number. */
    synchronized SortedMap<Long, String> everShown() {
        return new TreeMap<>(everShown);
    }

    /** The bubbles that were shown once in one way and once in another. */
    synchronized Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** The connection breaks without a word. */
    synchronized void cut() throws IOException {
        if (socket != null && socket.getSocket() != null) {
            socket.getSocket().close();
        }
    }

    /** All that it shows, by number. */
    synchronized SortedMap<Long, String> shown() {
        return new TreeMap<>(shown);
    }

    private void stayOpen() {
        try {
            while (!isClosed()) {
                Talk talk = new Talk();
                if (talk.connectBlocking(60, TimeUnit.SECONDS)) {
                    hello(talk);
                    talk.awaitEnd();
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void hello(Talk talk) {
        socket = talk;
        Map<String, Object> hello = new LinkedHashMap<>();
        hello.put("type", "hello");
        hello.put("token", token);
        hello.put("after", shown.isEmpty() ? 0 : shown.lastKey());
        send(hello);
        notifyAll();
    }

    private void send(Map<String, Object> frame) {
        try {
            if (socket != null) {
                socket.send(JSON.writeValueAsString(frame));
            }
        } catch (org.java_websocket.exceptions.WebsocketNotConnectedException e) {
            // Said again when it is open.
        }
    }

    private synchronized void hear(JsonNode frame) {
        String type = frame.path("type").asString();
        if (type.equals("talk")) {
            shown.clear();
        }
        if (type.equals("talk") || type.equals("new")) {
            frame.path("bubbles").forEach(this::show);
            notifyAll();
        }
        if (type.equals("earlier")) {
            frame.path("bubbles").forEach(this::note);
            olderShown += frame.path("bubbles").size();
            notifyAll();
        }
    }

    private String note(JsonNode bubble) {
        long seq = bubble.path("seq").asLong();
        String words = bubble.path("who").asString() + " "
                + bubble.path("cause").asString() + " " + bubble.path("text").asString();
        String before = everShown.put(seq, words);
        if (before != null && !before.equals(words)) {
            changed.add(before + " became " + words);
        }
        return words;
    }

    private void show(JsonNode bubble) {
        shown.put(bubble.path("seq").asLong(), note(bubble));
        if (bubble.path("who").asString().equals("person")) {
            said.add(bubble.path("cause").asString());
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.close();
        }
    }

    private final class Talk extends WebSocketClient {

        private final java.util.concurrent.CountDownLatch ended = new java.util.concurrent.CountDownLatch(1);

        Talk() {
            super(URI.create("ws://localhost:" + port));
        }

        void awaitEnd() throws InterruptedException {
            ended.await();
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String frame) {
            hear(JSON.readTree(frame));
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            ended.countDown();
        }

        @Override
        public void onError(Exception e) {}
    }
}
