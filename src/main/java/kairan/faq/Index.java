package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kairan.content.Content;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;
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

    private record Sought(String words, Set<String> hidden) {}

    private record Built(Finder finder, List<Entry> entries, Phrasings.Version phrasings, Lately<Sought, Found> found) {

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

    /** What answers these words, of all there is. */
    Found find(String words) {
        return find(words, Set.of());
    }

    /** What answers these words, but for the entries of these ids ({@link Readership}). */
    Found find(String words, Set<String> hidden) {
        Built now = now();
        return now.found().of(new Sought(words, hidden), sought -> surer(now.finder(), words, hidden));
    }

    /** Our own town's name may be what is asked about, or say nothing that was not meant anyway. */
    private Found surer(Finder finder, String words, Set<String> hidden) {
        Found found = finder.find(words, hidden);
        String bare = TownWords.withoutHome(words, content.now().town());
        if (bare.isBlank() || bare.equals(Spelling.of(words))) {
            return found;
        }
        Found without = finder.find(bare, hidden);
        return without.confidence() > found.confidence() ? without : found;
    }

    /** Why it was found, weighed by the words that found it. */
    Why why(String words) {
        Finder finder = now().finder();
        Why why = finder.why(words);
        Found found = find(words);
        return found.equals(why.found())
                ? why
                : finder.why(TownWords.withoutHome(words, content.now().town()));
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
