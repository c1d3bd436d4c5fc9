package kairan.webchat;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.java_websocket.WebSocket;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The WebSocket server of the chat. */
final class ChatSocket extends WebSocketServer {

    private static final Logger log = LoggerFactory.getLogger(ChatSocket.class);
    private static final int LARGEST_FRAME = 64 * 1024;
    private static final int PING_SECONDS = 30;

    private final Switchboard switchboard;
    private final Tabs tabs;
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    ChatSocket(int port, Switchboard switchboard, Tabs tabs) {
        super(new InetSocketAddress(port), List.of(new Draft_6455(List.of(), LARGEST_FRAME)));
        this.switchboard = switchboard;
        this.tabs = tabs;
        setReuseAddr(true);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(PING_SECONDS);
    }

    /**
     * Starts, and waits until the port is open; returns its number.
     *
     * @throws IllegalStateException if it cannot be opened
     */
    int open() throws InterruptedException {
        start();
        try {
            return started.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "チャットのポート %d を開けません。ほかのプログラムが使っていないか確かめるか、KAIRAN_WEBCHAT_PORT で変えてください。"
                            .formatted(getAddress().getPort()),
                    e);
        }
    }

    @Override
    public void onStart() {
        started.complete(getPort());
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.setAttachment(new Tab(socket));
    }

    @Override
    public void onMessage(WebSocket socket, String frame) {
        Tab tab = socket.getAttachment();
        switchboard.hear(tab, frame);
    }

    @Override
    public void onMessage(WebSocket socket, ByteBuffer frame) {
        socket.close(CloseFrame.REFUSE, "text only");
    }

    @Override
    public void onClose(WebSocket socket, int code, @Nullable String reason, boolean remote) {
        Tab tab = socket.getAttachment();
        if (tab != null) {
            tabs.remove(tab);
        }
    }

    @Override
    public void onError(@Nullable WebSocket socket, Exception e) {
        if (socket == null) {
            started.completeExceptionally(e);
            log.error("チャットのソケットで問題が起きました（{}）。", e.getClass().getSimpleName());
        } else if (e instanceof InvalidDataException wrong) {
            log.warn("チャットの電文が決まりに合わないため、つなぎを切りました（{}）。", wrong.getCloseCode());
        } else {
            log.warn("チャットのつなぎで問題が起きました（{}）。", e.getClass().getSimpleName());
        }
    }
}
