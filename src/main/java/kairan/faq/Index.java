package kairan.faq;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The finder for the content as it stands now. Built when the doors are open, so that a start does not wait for it; whoever asks before does. */
@Component
class Index {

    /** So many findings are kept: those of the turns under way, and of the questions many people ask. */
    private static final int MOST_KEPT = 500;

    private record Built(Finder finder, Map<String, Found> found) {}

    private final ContentFiles content;
    private volatile @Nullable Built built;

    Index(ContentFiles content) {
        this.content = content;
    }

    /** What answers these words. */
    Found find(String words) {
        Built now = now();
        Found before = now.found().get(words);
        if (before != null) {
            return before;
        }
        Found found = now.finder().find(words);
        now.found().put(words, found);
        return found;
    }

    private Built now() {
        Built now = built;
        return now == null ? first() : now;
    }

    private synchronized Built first() {
        Built now = built;
        if (now == null) {
            now = build();
            built = now;
        }
        return now;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        CompletableFuture.runAsync(this::first);
    }

    @EventListener(ContentChanged.class)
    synchronized void rebuild() {
        built = build();
    }

    private Built build() {
        return new Built(
                new Finder(content.now().entries()), Collections.synchronizedMap(new LinkedHashMap<>(64, .75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Found> eldest) {
                        return size() > MOST_KEPT;
                    }
                }));
    }
}
