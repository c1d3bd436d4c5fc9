package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kairan.content.Content;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.japanese.Lately;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The finder for the content and the phrasings as they stand now. Built when the doors are open, so that a start does not
 * wait for it; whoever asks before does.
 */
@Component
class Index {

    /** So many findings are kept: those of the turns under way, and of the questions many people ask. */
    private static final int MOST_KEPT = 500;

    private record Built(Finder finder, List<Entry> entries, Phrasings.Version phrasings, Lately<Found> found) {

        boolean of(Content content, Phrasings.Version version) {
            return entries == content.entries() && phrasings.equals(version);
        }
    }

    private final ContentFiles content;
    private final Phrasings phrasings;
    private volatile @Nullable Built built;

    Index(ContentFiles content, Phrasings phrasings) {
        this.content = content;
        this.phrasings = phrasings;
    }

    /** What answers these words. */
    Found find(String words) {
        Built now = now();
        return now.found().of(words, now.finder()::find);
    }

    Why why(String words) {
        return now().finder().why(words);
    }

    private Built now() {
        Built now = built;
        return now == null ? build() : now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        CompletableFuture.runAsync(this::now);
    }

    @EventListener(ContentChanged.class)
    void rebuild() {
        build();
    }

    /** Builds anew if phrasings have changed; on every instance, because each has an index of its own. */
    @Scheduled(fixedDelay = 300, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        Built now = built;
        if (now != null && !now.phrasings().equals(phrasings.version())) {
            build();
        }
    }

    private Built build() {
        // Before the lock: whoever waits for it in a turn holds the store, and nobody could read it then.
        Phrasings.Version version = phrasings.version();
        Map<String, List<String>> ways = phrasings.byEntry();
        synchronized (this) {
            Content now = content.now();
            Built before = built;
            if (before != null && before.of(now, version)) {
                return before;
            }
            Built next = new Built(finder(now.entries(), ways), now.entries(), version, new Lately<>(MOST_KEPT));
            built = next;
            return next;
        }
    }

    private static Finder finder(List<Entry> entries, Map<String, List<String>> ways) {
        return new Finder(
                entries.stream()
                        .map(e -> Findable.of(e, ways.getOrDefault(e.id(), List.of())))
                        .toList(),
                ways);
    }
}
