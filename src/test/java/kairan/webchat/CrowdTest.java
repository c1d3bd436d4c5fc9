package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketAdapter;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.enums.ReadyState;
import org.junit.jupiter.api.Test;

/** How much the door takes in at most: pages, connections, and what a page has not read. */
class CrowdTest {

    private static final int TRY_AGAIN_LATER = 1013;
    private static final int TWO_FRAMES = 128 * 1024;

    /** Nothing is said to it, so that it needs no house. */
    private static ChatSocket port(int mostOpen, int mostSilent) {
        return new ChatSocket(0, null, new Tabs(null), mostOpen, mostSilent);
    }

    @Test
    void onePageMoreThanThereIsRoomForIsAskedToComeAgainLater() throws Exception {
        ChatSocket port = port(3, 10);
        int number = port.open();
        try {
            List<Line> pages = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                pages.add(Line.connected(number));
            }
            assertThat(Line.knocking(number).closeCode()).isEqualTo(TRY_AGAIN_LATER);
            assertThat(pages).allMatch(Line::isOpen);

            pages.getFirst().closeBlocking();
            Awaitility.await().until(() -> port.getConnections().size() == 2);
            Line next = Line.connected(number);
            assertThat(next.isOpen()).isTrue();
            Awaitility.await().until(() -> port.getConnections().size() == 3);
            assertThat(next.isOpen()).isTrue();
        } finally {
            port.stop(0);
        }
    }

    @Test
    void whoConnectsWhenTooManySayNothingIsHungUpOnAndAPageThatLeavesMakesRoom() throws Exception {
        ChatSocket port = port(1, 2);
        int number = port.open();
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                silent.add(connected(number));
            }
            try (Socket oneMore = connected(number)) {
                assertThat(isHungUpOn(oneMore)).isTrue();
            }
            assertThat(silent).noneMatch(CrowdTest::isHungUpOn);

            silent.removeFirst().close();
            Awaitility.await().until(() -> {
                try (Socket again = connected(number)) {
                    return !isHungUpOn(again);
                }
            });
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
            port.stop(0);
        }
    }

    private static Socket connected(int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("localhost", port));
        socket.setSoTimeout(200);
        return socket;
    }

    private static boolean isHungUpOn(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aPageThatHasNotReadTwoFramesIsCutOff() {
        WebSocketImpl socket = unread(TWO_FRAMES / 2, TWO_FRAMES / 2);
        new Tab(socket).send(new ToPage.Pong());
        assertThat(socket.getReadyState()).isEqualTo(ReadyState.NOT_YET_CONNECTED);

        socket = unread(TWO_FRAMES / 2, TWO_FRAMES / 2 + 1);
        new Tab(socket).send(new ToPage.Pong());
        assertThat(socket.getReadyState()).isEqualTo(ReadyState.CLOSED);
    }

    @Test
    void aPageThatHasNotReadManySmallFramesIsCutOff() {
        WebSocketImpl socket = unread(new int[64]);
        new Tab(socket).send(new ToPage.Pong());
        assertThat(socket.getReadyState()).isEqualTo(ReadyState.NOT_YET_CONNECTED);

        socket = unread(new int[65]);
        new Tab(socket).send(new ToPage.Pong());
        assertThat(socket.getReadyState()).isEqualTo(ReadyState.CLOSED);
    }

    /** A connection on which frames of so many bytes wait to be read. */
    private static WebSocketImpl unread(int... bytes) {
        WebSocketImpl socket = new WebSocketImpl(new Nobody(), new Draft_6455());
        for (int one : bytes) {
            socket.outQueue.add(ByteBuffer.allocate(one));
        }
        return socket;
    }

    private static final class Nobody extends WebSocketAdapter {

        @Override
        public void onWebsocketMessage(WebSocket socket, String message) {}

        @Override
        public void onWebsocketMessage(WebSocket socket, ByteBuffer message) {}

        @Override
        public void onWebsocketOpen(WebSocket socket, org.java_websocket.handshake.Handshakedata handshake) {}

        @Override
        public void onWebsocketClose(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketClosing(WebSocket socket, int code, String reason, boolean remote) {}

        @Override
        public void onWebsocketCloseInitiated(WebSocket socket, int code, String reason) {}

        @Override
        public void onWebsocketError(WebSocket socket, Exception e) {}

        @Override
        public void onWriteDemand(WebSocket socket) {}

        @Override
        public InetSocketAddress getLocalSocketAddress(WebSocket socket) {
            return InetSocketAddress.createUnresolved("localhost", 0);
        }

        @Override
        public InetSocketAddress getRemoteSocketAddress(WebSocket socket) {
            return getLocalSocketAddress(socket);
        }
    }
}
