package kairan.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content as it stands now: the files on disk, and over them what was written at the desk. Read at start, read again when
 * one of them changes, the last good one kept when it is wrong.
 */
public final class ContentFiles {

    private static final Logger log = LoggerFactory.getLogger(ContentFiles.class);

    /** What was there at a look: when each file was written, and the newer texts. */
    private record Seen(Map<Path, String> files, Map<String, String> newer) {}

    private final Path folder;
    private final Supplier<Map<String, String>> newer;
    private final Runnable changed;
    private final FutureTask<Content> first;
    private final AtomicReference<@Nullable Content> now = new AtomicReference<>();
    private Seen seen = new Seen(Map.of(), Map.of());
    private volatile List<Problem> problems = List.of();

    /** Reads the folder alone. */
    public ContentFiles(Path folder, Runnable changed) {
        this(folder, Map::of, changed);
    }

    /**
     * Reads the folder.
     *
     * @param newer the texts that lead over the files of these names; asked at every look
     * @param changed run after each successful reload
     * @throws WrongContent if a file is wrong; nothing is half read
     */
    public ContentFiles(Path folder, Supplier<Map<String, String>> newer, Runnable changed) {
        this(folder, newer, changed, Runnable::run);
        awaited();
    }

    private ContentFiles(Path folder, Supplier<Map<String, String>> newer, Runnable changed, Executor reader) {
        this.folder = folder;
        this.newer = newer;
        this.changed = changed;
        // First, so that what changes while it is read is seen at the next look.
        this.seen = new Seen(stamps(), newer.get());
        Map<String, String> texts = seen.newer();
        this.first = new FutureTask<>(() -> first(texts));
        reader.execute(first);
    }

    /** Begins to read the folder beside whatever else is done; whoever asks for the content waits until it is read. */
    public static ContentFiles begun(Path folder, Supplier<Map<String, String>> newer, Runnable changed) {
        return new ContentFiles(
                folder,
                newer,
                changed,
                task -> Thread.ofPlatform().name("content").start(task));
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
        Content read = now.get();
        return read == null ? awaited() : read;
    }

    /**
     * Waits until the content has been read for the first time.
     *
     * @throws WrongContent if a file is wrong
     */
    public Content awaited() {
        try {
            now.compareAndSet(null, first.get());
            return Objects.requireNonNull(now.get());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof WrongContent wrong ? wrong : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the content was read", e);
        }
    }

    /** What is wrong with the content since the last look, and therefore not used; empty if all is well. */
    public List<Problem> problems() {
        return problems;
    }

    /** Reads again if something has changed since the last look; wrong content is logged and left unused. */
    public void look() {
        Map<String, String> texts;
        do {
            // Before the lock: the lock must not wait for the store, since whoever holds the store may wait for the
            // lock.
            texts = newer.get();
            look(texts);
            // Another look may have had newer ones and been first.
        } while (!newer.get().equals(texts));
    }

    private synchronized void look(Map<String, String> newer) {
        Seen there = new Seen(stamps(), newer);
        if (there.equals(seen)) {
            return;
        }
        seen = there;
        try {
            now.set(new Shelf(folder, newer).read());
            problems = List.of();
            log.info("会話のファイルを読み直しました。");
            changed.run();
        } catch (WrongContent e) {
            problems = e.problems();
            log.warn("会話のファイルに誤りがあるため、前の内容のまま続けます。\n{}", e.getMessage());
        }
    }

    /**
     * A wrong file stops the start, because there is nobody yet whom it would leave without a bot. What was written at the
     * desk was right when it was saved and is only wrong beside newer files: it is set aside, and the start goes on.
     */
    private Content first(Map<String, String> newer) {
        try {
            return new Shelf(folder, newer).read();
        } catch (WrongContent e) {
            Content alone = new Shelf(folder).read();
            log.warn("画面で直した内容に誤りがあるため、もとのファイルの内容で始めます。\n{}", e.getMessage());
            problems = e.problems();
            Map<String, String> rest = new HashMap<>(newer);
            problems.forEach(problem -> rest.remove(problem.file()));
            return problems(rest).isEmpty() ? new Shelf(folder, rest).read() : alone;
        }
    }

    /**
     * The content as it would be if these texts led over the files.
     *
     * @throws WrongContent if it could not be used
     */
    Content read(Map<String, String> newer) {
        return new Shelf(folder, newer).read();
    }

    /** What would be wrong with the content if these texts led over the files. */
    List<Problem> problems(Map<String, String> newer) {
        try {
            read(newer);
            return List.of();
        } catch (WrongContent e) {
            return e.problems();
        }
    }

    /** The names of all content files, with those of the newer texts. */
    List<String> files(Map<String, String> newer) {
        return Stream.concat(
                        stamps().keySet().stream()
                                .map(file -> Shelf.name(folder, file))
                                .filter(name -> Sheet.fresh(name, "").wellNamed()),
                        newer.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The text of a file as it is on disk. */
    Optional<String> onDisk(String name) {
        try {
            return files(Map.of()).contains(name)
                    ? Optional.of(Files.readString(folder.resolve(name)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
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
            return seen.files();
        }
    }
}
