package kairan.line;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Takes in the bytes of a webhook as they come. What all of them have sent so far beyond a little has its bound, and not how
 * many send: whoever announces much and sends it slowly takes room only for what is there.
 */
final class Envelope {

    /** A body of LINE's is hardly ever greater; so much of each is taken in any case. */
    static final int SMALL_BYTES = 16 * 1024;

    /** Of all together, beyond the first of each. */
    static final int MOST_KILOBYTES = 16 * 1024;

    private static final int KILOBYTE = 1024;

    private final Semaphore room = new Semaphore(MOST_KILOBYTES);
    private final int mostBytes;
    private final long longest;

    /**
     * @param mostBytes of one; one byte more is read, to see that it is too great
     * @param longest from its first byte to its last
     */
    Envelope(int mostBytes, Duration longest) {
        this.mostBytes = mostBytes;
        this.longest = longest.toNanos();
    }

    /** What is to be done with a body, or with none where it did not come in time or found no room. */
    interface Reading {
        int read(byte @Nullable [] body);
    }

    /** The room is given back when it has been read. */
    int open(InputStream in, Reading reading) throws IOException {
        int[] taken = new int[1];
        try {
            return reading.read(body(in, taken));
        } finally {
            room.release(taken[0]);
        }
    }

    private byte @Nullable [] body(InputStream in, int[] taken) throws IOException {
        long began = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[8 * KILOBYTE];
        for (int n = in.read(part); n >= 0 && body.size() <= mostBytes; n = in.read(part)) {
            body.write(part, 0, n);
            int needed = Math.max(0, body.size() - SMALL_BYTES + KILOBYTE - 1) / KILOBYTE - taken[0];
            if (needed > 0) {
                if (!room.tryAcquire(needed)) {
                    return null;
                }
                taken[0] += needed;
            }
            if (System.nanoTime() - began > longest) {
                return null;
            }
        }
        return body.toByteArray();
    }
}
