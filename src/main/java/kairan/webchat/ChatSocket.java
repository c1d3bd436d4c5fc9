package kairan.webchat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import kairan.watch.WrongSetting;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.WebSocketServerFactory;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.ReadyState;
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

    /** More pages would fill the memory; they are asked to come again later. */
    static final int MOST_OPEN = 15_000;

    /** So many may be connected besides, and have not said yet what for; one more is hung up on. */
    static final int MOST_SILENT = 1_000;

    /** So many may knock at the same moment, as all pages do when the house has been away. */
    private static final int MOST_KNOCKING = 2_000;

    /** Who has connected and not said what for is cut off: the library waits for ever, and every connection is an open file. */
    private static final long LONGEST_SILENCE = TimeUnit.SECONDS.toNanos(10);

    private final Switchboard switchboard;
    private final Tabs tabs;
    private final int mostOpen;
    private final Queue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Integer> started = new CompletableFuture<>();

    private volatile boolean ended;

    private record Arrived(WebSocketImpl socket, long at) {}

    ChatSocket(int port, Switchboard switchboard, Tabs tabs, int mostOpen, int mostSilent) {
        super(new InetSocketAddress(port), List.of(new Draft_6455(List.of(), LARGEST_FRAME)));
        this.switchboard = switchboard;
        this.tabs = tabs;
        this.mostOpen = mostOpen;
        setReuseAddr(true);
        setMaxPendingConnections(MOST_KNOCKING);
        setTcpNoDelay(true);
        setDaemon(true);
        setConnectionLostTimeout(PING_SECONDS);
        setWebSocketFactory(new Reception(mostOpen + mostSilent));
    }

    /** Notes when each one connects, and hangs up on whoever comes when too many are connected already. */
    private final class Reception implements WebSocketServerFactory {

        private final int most;

        Reception(int most) {
            this.most = most;
        }

        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter listener, Draft draft) {
            return createWebSocket(listener, List.of(draft));
        }

        @Override
        public WebSocketImpl createWebSocket(WebSocketAdapter listener, List<Draft> drafts) {
            WebSocketImpl socket = new WebSocketImpl(listener, drafts);
            arrived.add(new Arrived(socket, System.nanoTime()));
            return socket;
        }

        // The library's onConnect is no place for it: where that says no, nobody is ever let in again.
        @Override
        public ByteChannel wrapChannel(SocketChannel channel, SelectionKey key) throws IOException {
            // One of the keys is that of the port itself.
            if (key.selector().keys().size() - 1 > most) {
                throw new IOException("too many are connected");
            }
            return channel;
        }

        @Override
        public void close() {}
    }

    /** Cuts off those who connected long before that moment (of {@link System#nanoTime}) and have not said what for. */
    void cutSilent(long now) {
        for (Arrived oldest = arrived.peek();
                oldest != null && now - oldest.at() > LONGEST_SILENCE;
                oldest = arrived.peek()) {
            arrived.remove();
            if (oldest.socket().getReadyState() == ReadyState.NOT_YET_CONNECTED) {
                oldest.socket().closeConnection(CloseFrame.ABNORMAL_CLOSE, "");
            }
        }
    }

    /**
     * Starts, and waits until the port is open; returns its number.
     *
     * @throws WrongSetting if it cannot be opened
     */
    int open() throws InterruptedException {
        start();
        try {
            return started.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new WrongSetting(
                    "チャットのポート %d を開けません。ほかのプログラムが使っていないか確かめるか、KAIRAN_WEBCHAT_PORT で変えてください。"
                            .formatted(getAddress().getPort()),
                    e);
        }
    }

    /** The library ends for everybody when one of its threads meets an error, such as memory that is full. */
    boolean hasEnded() {
        return ended || decoders.stream().anyMatch(reader -> !reader.isAlive());
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            ended = true;
        }
    }

    @Override
    public void onStart() {
        started.complete(getPort());
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        socket.setAttachment(new Tab(socket));
        if (open.incrementAndGet() > mostOpen) {
            socket.close(CloseFrame.TRY_AGAIN_LATER, "");
        }
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
            open.decrementAndGet();
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
