package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Thousands of open pages of the chat, as a process of its own with its own open files, all on one thread: each says hello
 * with a token of its own and reads what comes. Says {@code open} when all are welcome, and of every moment at which all
 * have seen one more bubble told unasked {@code seen MILLIS}, and how many bytes the largest frame had.
 */
public final class Crowd {

    private static final int LARGEST_FRAME = 1 << 20;
    private static final byte[] PARCEL = "\"who\":\"parcel\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] WELCOME = "\"type\":\"welcome\"".getBytes(StandardCharsets.UTF_8);

    private final InetSocketAddress port;
    private final int pages;
    private final Selector selector;
    private final ByteBuffer read = ByteBuffer.allocateDirect(1 << 16);
    private int welcome;
    private int seen;
    private int told;
    private int largest;

    private Crowd(int port, int pages) throws IOException {
        this.port = new InetSocketAddress("127.0.0.1", port);
        this.pages = pages;
        this.selector = Selector.open();
    }

    /** The token of the page of that number. */
    static String token(int page) {
        return "crowd-%037d".formatted(page);
    }

    public static void main(String[] args) throws IOException {
        Thread.ofPlatform().daemon().start(Crowd::endWithTheParent);
        new Crowd(Integer.parseInt(args[0]), Integer.parseInt(args[1])).stand();
    }

    private static void endWithTheParent() {
        try (BufferedReader parent = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (parent.readLine() != null) {
                // nothing is said here
            }
        } catch (IOException e) {
            // It is gone.
        }
        System.exit(0);
    }

    /** What of a frame has come so far. */
    private static final class Page {

        private final int number;
        private boolean shaken;
        private int told;
        private ByteBuffer got = ByteBuffer.allocate(512);

        Page(int number) {
            this.number = number;
        }
    }

    private void stand() throws IOException {
        for (int page = 0; page < pages; page++) {
            SocketChannel channel = SocketChannel.open(port);
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new Page(page));
            channel.write(ByteBuffer.wrap(("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n"
                            + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII)));
            // Not all at once: the backlog of a port is short.
            while (page - welcome > 100) {
                listen();
            }
        }
        while (true) {
            listen();
        }
    }

    private void listen() throws IOException {
        selector.select(Duration.ofSeconds(1).toMillis());
        var keys = selector.selectedKeys().iterator();
        while (keys.hasNext()) {
            SelectionKey key = keys.next();
            keys.remove();
            hear((SocketChannel) key.channel(), (Page) key.attachment());
        }
    }

    private void hear(SocketChannel channel, Page page) throws IOException {
        read.clear();
        if (channel.read(read) < 0) {
            System.out.println("lost " + page.number);
            channel.close();
            return;
        }
        read.flip();
        if (page.got.remaining() < read.remaining()) {
            ByteBuffer more =
                    ByteBuffer.allocate(Math.max(page.got.capacity() * 2, page.got.position() + read.remaining()));
            page.got.flip();
            page.got = more.put(page.got);
        }
        page.got.put(read).flip();
        if (!page.shaken) {
            shake(channel, page);
        }
        while (page.shaken && frame(channel, page)) {
            // until only a part of one is left
        }
        page.got.compact();
        if (page.got.position() == 0 && page.got.capacity() > 512) {
            page.got = ByteBuffer.allocate(512);
        }
    }

    private static void shake(SocketChannel channel, Page page) throws IOException {
        for (int i = page.got.position(); i + 3 < page.got.limit(); i++) {
            if (page.got.get(i) == '\r' && page.got.get(i + 2) == '\r') {
                page.got.position(i + 4);
                page.shaken = true;
                String hello = "{\"type\":\"hello\",\"token\":\"" + token(page.number) + "\",\"after\":0}";
                send(channel, 1, hello.getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
    }

    /** Takes one whole frame; false if there is none yet. */
    private boolean frame(SocketChannel channel, Page page) throws IOException {
        ByteBuffer got = page.got;
        if (got.remaining() < 2) {
            return false;
        }
        int start = got.position();
        int kind = got.get() & 0x0f;
        long length = got.get() & 0x7f;
        int more = length == 126 ? 2 : length == 127 ? 8 : 0;
        if (got.remaining() < more) {
            got.position(start);
            return false;
        }
        if (more > 0) {
            length = more == 2 ? got.getShort() & 0xffff : got.getLong();
        }
        if (length > LARGEST_FRAME) {
            throw new IOException("a frame of " + length + " bytes");
        }
        if (got.remaining() < length) {
            got.position(start);
            return false;
        }
        byte[] frame = new byte[(int) length];
        got.get(frame);
        take(channel, page, kind, frame);
        return true;
    }

    private void take(SocketChannel channel, Page page, int kind, byte[] frame) throws IOException {
        largest = Math.max(largest, frame.length);
        if (kind == 9) {
            send(channel, 10, frame);
        } else if (holds(frame, WELCOME) && ++welcome == pages) {
            System.out.println("open");
        } else if (holds(frame, PARCEL)) {
            seen(page);
        }
    }

    /** A page that is told a thing twice does not stand for one that was not told. */
    private void seen(Page page) {
        if (page.told++ == told && ++seen == pages) {
            told++;
            seen = 0;
            System.out.println("seen " + System.currentTimeMillis() + " " + largest);
        }
    }

    private static boolean holds(byte[] frame, byte[] words) {
        outer:
        for (int i = 0; i + words.length <= frame.length; i++) {
            for (int j = 0; j < words.length; j++) {
                if (frame[i + j] != words[j]) {
                    continue outer;
                }
            }
            return true;
        }
        return false;
    }

    /** Masked with zeros, which changes nothing. */
    private static void send(SocketChannel channel, int kind, byte[] words) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(words.length + 6);
        frame.put((byte) (0x80 | kind))
                .put((byte) (0x80 | words.length))
                .putInt(0)
                .put(words)
                .flip();
        channel.write(frame);
    }
}
