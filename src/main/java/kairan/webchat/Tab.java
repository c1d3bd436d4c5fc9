package kairan.webchat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.framing.TextFrame;
import org.jspecify.annotations.Nullable;

/** One open page: its connection, whose talk it shows, and how far. */
final class Tab {

    private static final int MOST_UNSENT = 64;

    /** A frame under way and one more: the unsent words of two hundred pages that do not read filled half the memory. */
    private static final int MOST_UNSENT_BYTES = 128 * 1024;

    /** Much at once may wait until the thread that writes comes to it; a page that has just come back must not be sent away for that. */
    private static final int MOST_UNSENT_OF_NEWS = 512 * 1024;

    private static final long NOT_BEGUN = -1;

    private final WebSocket socket;
    private final Pace pace = new Pace();
    private final Speaker speaker = new Speaker();
    private volatile @Nullable String address;
    private long seen = NOT_BEGUN;

    Tab(WebSocket socket) {
        this.socket = socket;
    }

    Pace pace() {
        return pace;
    }

    Speaker speaker() {
        return speaker;
    }

    void belongsTo(String address) {
        this.address = address;
    }

    /** Whose talk it shows; empty before the page has said hello. */
    Optional<String> address() {
        return Optional.ofNullable(address);
    }

    boolean isGone() {
        return socket.isClosed();
    }

    /** Shows the end of the talk, or, if the page shows bubbles already, what came after them. */
    synchronized void begin(Bubbles bubbles, long after) {
        seen = after;
        if (after > 0 && after <= bubbles.newest()) {
            catchUp(bubbles);
            return;
        }
        Portion talk = bubbles.before(address().orElseThrow(), Long.MAX_VALUE);
        seen = talk.bubbles().isEmpty() ? 0 : talk.bubbles().getLast().seq();
        send(new ToPage.Talk(talk.bubbles(), talk.more()));
        shown(bubbles::shown, talk.bubbles());
    }

    /** Shows what was said before that number. */
    synchronized void lookBack(Bubbles bubbles, long before) {
        if (!isGone()) {
            Portion older = bubbles.before(address().orElseThrow(), before);
            send(new ToPage.Earlier(older.bubbles(), older.more()));
            shown(bubbles::shown, older.bubbles());
        }
    }

    /** Shows what the store has beyond what was shown. */
    void catchUp(Bubbles bubbles) {
        catchUp(bubbles, bubbles::shown);
    }

    /** The same; whoever asks writes down what was shown. */
    synchronized void catchUp(Bubbles bubbles, Consumer<List<Bubble>> shown) {
        if (seen == NOT_BEGUN) {
            return;
        }
        Portion next;
        do {
            next = bubbles.after(address().orElseThrow(), seen);
            if (!next.bubbles().isEmpty()) {
                seen = next.bubbles().getLast().seq();
                send(new ToPage.New(next.bubbles()), MOST_UNSENT_OF_NEWS);
                shown(shown, next.bubbles());
            }
        } while (next.more() && socket.isOpen());
    }

    /** A page that has just gone has shown nothing; it catches up when it comes back. */
    private void shown(Consumer<List<Bubble>> shown, List<Bubble> portion) {
        if (socket.isOpen()) {
            shown.accept(portion);
        }
    }

    private static boolean tooMuch(Collection<ByteBuffer> unsent, int mostBytes) {
        return unsent.size() > MOST_UNSENT
                || unsent.stream().mapToLong(ByteBuffer::remaining).sum() > mostBytes;
    }

    // As bytes: the library looks through every string once more to see whether it can be written.
    private static TextFrame text(ToPage frame) {
        TextFrame text = new TextFrame();
        text.setPayload(ByteBuffer.wrap(Frames.write(frame).getBytes(StandardCharsets.UTF_8)));
        return text;
    }

    /** Sends it, or drops a connection that does not read: it catches up from the store when it comes back. */
    void send(ToPage frame) {
        send(frame, MOST_UNSENT_BYTES);
    }

    private void send(ToPage frame, int mostBytes) {
        if (socket instanceof WebSocketImpl queued && tooMuch(queued.outQueue, mostBytes)) {
            queued.closeConnection(CloseFrame.TRY_AGAIN_LATER, "too slow");
            return;
        }
        try {
            socket.sendFrame(text(frame));
        } catch (WebsocketNotConnectedException e) {
            // It has just gone; it catches up when it comes back.
        }
    }
}
