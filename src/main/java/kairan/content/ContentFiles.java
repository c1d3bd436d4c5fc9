package kairan.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The content as it stands on disk now: read at start, read again when a file changes, the last good one kept when it is wrong. */
public final class ContentFiles {

    private static final Logger log = LoggerFactory.getLogger(ContentFiles.class);

    private final Path folder;
    private final Runnable changed;
    private final AtomicReference<Content> now = new AtomicReference<>();
    private Map<Path, String> seen = Map.of();

    /**
     * Reads the folder.
     *
     * @param changed run after each successful reload
     * @throws WrongContent if a file is wrong; nothing is half read
     */
    public ContentFiles(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        // First, so that what changes while it is read is seen at the next look.
        this.seen = stamps();
        this.now.set(new Shelf(folder).read());
    }

    /** Only the entries of {@code faq/} in some folder, which needs to hold nothing else. */
    public static List<Entry> entries(Path folder) {
        return new Shelf(folder).readEntries();
    }

    /** The same of a set that need not be ours, whatever its ids and lengths. */
    public static List<AnyEntry> anyEntries(Path folder) {
        return new Shelf(folder).readAnyEntries();
    }

    public Content now() {
        return now.get();
    }

    /** Reads again if a file has changed since the last look; wrong content is logged and left unused. */
    public synchronized void look() {
        Map<Path, String> stamps = stamps();
        if (stamps.equals(seen)) {
            return;
        }
        seen = stamps;
        try {
            now.set(new Shelf(folder).read());
            log.info("会話のファイルを読み直しました。");
            changed.run();
        } catch (WrongContent e) {
            log.warn("会話のファイルに誤りがあるため、前の内容のまま続けます。\n{}", e.getMessage());
        }
    }

    private Map<Path, String> stamps() {
        try (Stream<Path> files = Files.walk(folder)) {
            Map<Path, String> stamps = new TreeMap<>();
            for (Path file : files.filter(Shelf::holdsContent).toList()) {
                stamps.put(file, Files.getLastModifiedTime(file) + "/" + Files.size(file));
            }
            return stamps;
        } catch (IOException | UncheckedIOException e) {
            return seen;
        }
    }
}
