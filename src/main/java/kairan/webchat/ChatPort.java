package kairan.webchat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kairan.watch.Condition;
import kairan.watch.Watched;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The port on which pages reach the chat, and the look once a second at what other instances have put into the store, and
 * whether the port is still open.
 */
@Component
class ChatPort implements SmartLifecycle, Watched {

    private static final Logger log = LoggerFactory.getLogger(ChatPort.class);

    private static final int LONGEST_GOODBYE_MILLIS = 1000;

    private final Switchboard switchboard;
    private final Tabs tabs;
    private volatile int number;
    private @Nullable ChatSocket socket;
    private @Nullable ScheduledExecutorService lookout;

    /** @param number 0 for any free one, which it then keeps */
    ChatPort(Switchboard switchboard, Tabs tabs, @Value("${kairan.webchat.port}") int number) {
        this.switchboard = switchboard;
        this.tabs = tabs;
        this.number = number;
    }

    /** The number that is really open. */
    int number() {
        return number;
    }

    @Override
    public synchronized void start() {
        socket = opened();
        lookout = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chat-lookout").daemon().factory());
        lookout.scheduleWithFixedDelay(tabs::look, 1, 1, TimeUnit.SECONDS);
        lookout.scheduleWithFixedDelay(this::lookAtPort, 1, 1, TimeUnit.SECONDS);
    }

    private ChatSocket opened() {
        ChatSocket opening = new ChatSocket(number, switchboard, tabs, ChatSocket.MOST_OPEN, ChatSocket.MOST_SILENT);
        try {
            number = opening.open();
            return opening;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized void lookAtPort() {
        ChatSocket now = socket;
        if (now == null) {
            return;
        }
        try {
            now.cutSilent(System.nanoTime());
            if (now.hasEnded()) {
                log.error("チャットのポートが閉じたので、開き直します。");
                close(now);
                socket = opened();
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            // Tried again in a second; meanwhile the watch says so.
            log.error("チャットのポートを開き直せませんでした（{}）。", e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void stop() {
        if (socket == null || lookout == null) {
            return;
        }
        lookout.shutdownNow();
        close(socket);
        socket = null;
        lookout = null;
    }

    private static void close(ChatSocket socket) {
        List<WebSocket> open = List.copyOf(socket.getConnections());
        try {
            socket.stop(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Who has not said goodbye by now is cut off, or their page would wait for a port that is gone.
        open.forEach(page -> page.closeConnection(CloseFrame.GOING_AWAY, ""));
    }

    @Override
    public String name() {
        return "webchat";
    }

    @Override
    public String label() {
        return "ホームページのチャット";
    }

    /** @throws IllegalStateException if nobody can reach the chat */
    @Override
    public synchronized Condition condition() {
        ChatSocket now = socket;
        if (now == null || now.hasEnded()) {
            throw new IllegalStateException("the port is shut");
        }
        return Condition.well(Map.of("pages", now.getConnections().size()));
    }

    /** The library's part of the port; null while it is shut on purpose. */
    synchronized @Nullable ChatSocket socket() {
        return socket;
    }

    @Override
    public synchronized boolean isRunning() {
        return socket != null;
    }

    /** Before the web server, so that no page goes out without the number. */
    @Override
    public int getPhase() {
        return 0;
    }
}
