package bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A stand-in for LINE's API that notes when the reply to a token arrives. */
final class LineEars implements AutoCloseable {

    private static final byte[] ANSWER = "{\"sentMessages\":[]}".getBytes(StandardCharsets.UTF_8);
    private static final String TOKEN = "\"replyToken\":\"";

    private final HttpServer server;
    private final ConcurrentHashMap<String, CompletableFuture<Long>> waiting = new ConcurrentHashMap<>();

    LineEars() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 1024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int at = body.indexOf(TOKEN);
            if (at >= 0) {
                int begin = at + TOKEN.length();
                CompletableFuture<Long> waits = waiting.remove(body.substring(begin, body.indexOf('"', begin)));
                if (waits != null) {
                    waits.complete(System.nanoTime());
                }
            }
            exchange.getResponseHeaders().add("x-line-request-id", "bench");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, ANSWER.length);
            exchange.getResponseBody().write(ANSWER);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Completed with the time at which the reply to this token came. */
    CompletableFuture<Long> expect(String token) {
        CompletableFuture<Long> reply = new CompletableFuture<>();
        waiting.put(token, reply);
        return reply;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
