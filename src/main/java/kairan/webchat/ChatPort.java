package kairan.webchat;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The port on which pages reach the chat, and the look once a second at what other instances have put into the store. */
@Component
class ChatPort implements SmartLifecycle {

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
        ChatSocket opening = new ChatSocket(number, switchboard, tabs, ChatSocket.MOST_OPEN, ChatSocket.MOST_SILENT);
        try {
            number = opening.open();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        socket = opening;
        lookout = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("chat-lookout").daemon().factory());
        lookout.scheduleWithFixedDelay(tabs::look, 1, 1, TimeUnit.SECONDS);
        lookout.scheduleWithFixedDelay(() -> opening.cutSilent(System.nanoTime()), 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public synchronized void stop() {
        if (socket == null || lookout == null) {
            return;
        }
        lookout.shutdownNow();
        List<WebSocket> open = List.copyOf(socket.getConnections());
        try {
            socket.stop(LONGEST_GOODBYE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Who has not said goodbye by now is cut off, or their page would wait for a port that is gone.
        open.forEach(page -> page.closeConnection(CloseFrame.GOING_AWAY, ""));
        socket = null;
        lookout = null;
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
