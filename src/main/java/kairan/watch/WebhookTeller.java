package kairan.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Posts to a chat's incoming webhook, in the form most of them understand. */
final class WebhookTeller implements Teller {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    WebhookTeller(URI address) {
        this.address = address;
    }

    @Override
    public void tell(String subject, String text) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("text", subject + "\n" + text))))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw new IOException("Webhook: " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Webhook: interrupted", e);
        } catch (IOException e) {
            // What the client says of it could name the address, which is a key.
            throw e.getMessage() != null && e.getMessage().startsWith("Webhook: ")
                    ? e
                    : new IOException("Webhook: " + e.getClass().getSimpleName(), e);
        }
    }
}
