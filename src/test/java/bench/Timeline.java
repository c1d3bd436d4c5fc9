package bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.handshake.ServerHandshake;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How long somebody on a page waits for each answer, second by second. */
final class Timeline {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Slower than the house takes words of one page for too fast. */
    private static final Duration BETWEEN = Duration.ofMillis(600);

    /** As the real page does when it is asked to. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final SortedMap<Long, List<Double>> seconds = new TreeMap<>();

    /** Says a thing, waits for its answer, and says the next. */
    Void talk(int port, Duration time) throws InterruptedException, ExecutionException, TimeoutException {
        Page page = new Page(port);
        if (!page.connectBlocking(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the chat is shut");
        }
        page.send("{\"type\":\"hello\",\"token\":null,\"after\":0}");
        long start = System.nanoTime();
        for (int i = 0; System.nanoTime() - start < time.toNanos(); i++) {
            long said = System.nanoTime();
            page.say("timeline-%05d".formatted(i), "行事はありますか").get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            seconds.computeIfAbsent((said - start) / 1_000_000_000, any -> new ArrayList<>())
                    .add((System.nanoTime() - said) / 1e6);
            Thread.sleep(BETWEEN);
        }
        page.close();
        return null;
    }

    double p99Millis() {
        List<Double> all =
                seconds.values().stream().flatMap(List::stream).sorted().toList();
        return all.get((int) Math.ceil(all.size() * 0.99) - 1);
    }

    /** A line for each second: how many answers, and the slowest of them. */
    String seconds() {
        StringBuilder lines = new StringBuilder();
        seconds.forEach((second, waits) -> lines.append(
                "%n%3d s: %d answers, slowest %.0f ms".formatted(second, waits.size(), Collections.max(waits))));
        return lines.append("%n".formatted()).toString();
    }

    private static final class Page extends WebSocketClient {

        private final ConcurrentHashMap<String, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
        private volatile List<String> said = List.of();

        Page(int port) {
            super(URI.create("ws://localhost:" + port));
        }

        CompletableFuture<Void> say(String id, String words) {
            CompletableFuture<Void> answered = new CompletableFuture<>();
            waiting.put(id, answered);
            said = List.of(JSON.writeValueAsString(Map.of("type", "wrote", "id", id, "text", words)));
            said.forEach(this::send);
            return answered;
        }

        @Override
        public void onOpen(ServerHandshake handshake) {}

        @Override
        public void onMessage(String frame) {
            JsonNode read = JSON.readTree(frame);
            if (read.path("type").asString().equals("later")) {
                CompletableFuture.delayedExecutor(AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        .execute(() -> said.forEach(this::send));
            }
            for (JsonNode bubble : read.path("bubbles")) {
                if (bubble.path("who").asString().equals("answer")) {
                    CompletableFuture<Void> answered =
                            waiting.remove(bubble.path("cause").asString());
                    if (answered != null) {
                        answered.complete(null);
                    }
                }
            }
        }

        @Override
        public void onClose(int code, String reason, boolean remote) {
            waiting.values()
                    .forEach(answer -> answer.completeExceptionally(new IllegalStateException(code + " " + reason)));
        }

        @Override
        public void onError(Exception e) {}
    }
}
