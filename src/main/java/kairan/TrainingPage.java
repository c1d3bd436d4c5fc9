package kairan;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who talks on the chat page of a training day: a word for everything that the page is shown. */
final class TrainingPage implements WebSocket.Listener {

    /** No more than a page may say without being asked to wait. */
    static final int WORDS = 18;

    private static final Pattern ADDRESS = Pattern.compile("data-chat=\"([^\"]+)\"");

    private final Iterator<String> words;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final StringBuilder frame = new StringBuilder();

    /** One frame may be written at a time. */
    private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

    private int said;

    private TrainingPage(List<String> words) {
        this.words = words.iterator();
    }

    /** Ends when all words have been said; fails if the talk breaks off before. */
    static CompletableFuture<Void> talk(HttpClient http, String page, List<String> words) {
        Matcher address = ADDRESS.matcher(page);
        if (!address.find()) {
            throw new IllegalArgumentException("no chat on that page");
        }
        TrainingPage talking = new TrainingPage(words.subList(0, Math.min(WORDS, words.size())));
        http.newWebSocketBuilder()
                .buildAsync(URI.create(address.group(1)), talking)
                .exceptionally(e -> {
                    talking.end.completeExceptionally(e);
                    return null;
                });
        return talking.end;
    }

    @Override
    public void onOpen(WebSocket socket) {
        write(socket, "{\"type\":\"hello\",\"token\":null,\"after\":0}");
        socket.request(1);
    }

    private void write(WebSocket socket, String json) {
        written = written.thenCompose(before -> socket.sendText(json, true)).whenComplete((sent, failure) -> {
            if (failure != null) {
                end.completeExceptionally(failure);
            }
        });
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        frame.append(part);
        socket.request(1);
        if (!last) {
            return CompletableFuture.completedStage(null);
        }
        boolean welcome = frame.indexOf("\"welcome\"") >= 0;
        frame.setLength(0);
        if (welcome) {
            return CompletableFuture.completedStage(null);
        }
        if (!words.hasNext()) {
            end.complete(null);
            return socket.sendClose(WebSocket.NORMAL_CLOSURE, "");
        }
        said++;
        write(socket, "{\"type\":\"wrote\",\"id\":\"training%d\",\"text\":\"%s\"}".formatted(said, words.next()));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
        end.completeExceptionally(new IllegalStateException("closed: " + code));
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void onError(WebSocket socket, Throwable error) {
        end.completeExceptionally(error);
    }
}
