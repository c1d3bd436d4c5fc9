package kairan.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The system's clock, moved by as many milliseconds as stand in a file; whoever writes there moves everybody's clock. */
final class FileClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Path file;
    private final Clock system = Clock.system(ZONE);
    private volatile Duration moved;

    FileClock(Path file) {
        this.file = file;
        this.moved = read();
        Thread.ofPlatform().name("file-clock").daemon().start(this::follow);
    }

    /** Writes the file for the first time. */
    static FileClock set(Path file, LocalDateTime time) {
        Instant there = time.atZone(ZONE).toInstant();
        write(file, Duration.between(Instant.now(), there));
        return new FileClock(file);
    }

    /** Moves it for all who look at the file. */
    synchronized void jump(Duration by) {
        moved = moved.plus(by);
        write(file, moved);
    }

    private void follow() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_LOOKS);
                moved = read();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (UncheckedIOException e) {
            // The file is gone, and the test is over.
        }
    }

    private synchronized Duration read() {
        try {
            return Duration.ofMillis(Long.parseLong(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** At once, so that nobody reads half a number. */
    private static void write(Path file, Duration moved) {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, String.valueOf(moved.toMillis()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return system.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), moved);
    }
}
