package kairan.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A disk that can be full. With the rights to mount it is a small tmpfs which a file of ballast fills to the last page (a
 * real ENOSPC); without them the program's own limit of file sizes is taken away from under it (EFBIG at every write).
 */
final class Disk implements AutoCloseable {

    private static final int MEGABYTES = 48;

    private final Path folder;
    private final boolean mounted;

    Disk(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.mounted = run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", folder.toString());
    }

    Path folder() {
        return folder;
    }

    String how() {
        return mounted ? "tmpfs of " + MEGABYTES + " MB" : "limit of file sizes";
    }

    /** @throws AssertionError if the program can go on writing all the same: then nothing would be shown by it */
    void fill(long pid) throws IOException, InterruptedException {
        if (mounted) {
            for (int piece = 1 << 20; piece > 0; piece /= 16) {
                fillWith(new byte[piece]);
            }
        } else {
            run("prlimit", "--pid", String.valueOf(pid), "--fsize=4096:unlimited");
        }
        if (!isFull(pid)) {
            throw new AssertionError("the disk does not get full: neither mount nor prlimit works here");
        }
    }

    private boolean isFull(long pid) throws IOException {
        if (!mounted) {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "limits")).stream()
                    .anyMatch(line -> line.matches("Max file size +4096 .*"));
        }
        try (OutputStream more = Files.newOutputStream(folder.resolve("one-more"))) {
            more.write(new byte[4096]);
            return false;
        } catch (IOException e) {
            return true;
        } finally {
            Files.deleteIfExists(folder.resolve("one-more"));
        }
    }

    private void fillWith(byte[] piece) {
        try (OutputStream ballast =
                Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                ballast.write(piece);
            }
        } catch (IOException e) {
            // No piece of this size fits any more.
        }
    }

    void free(long pid) throws IOException, InterruptedException {
        if (mounted) {
            Files.deleteIfExists(ballast());
        } else {
            run("prlimit", "--pid", String.valueOf(pid), "--fsize=unlimited:unlimited");
        }
    }

    private Path ballast() {
        return folder.resolve("ballast");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (mounted) {
            run("umount", "--lazy", folder.toString());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
