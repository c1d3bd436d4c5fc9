package kairan.faq;

import java.util.concurrent.CompletableFuture;
import kairan.content.ContentChanged;
import kairan.content.ContentFiles;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The finder for the content as it stands now. Built beside the start, so that the doors open while words are still being indexed. */
@Component
class Index {

    private final ContentFiles content;
    private volatile CompletableFuture<Finder> finder;

    Index(ContentFiles content) {
        this.content = content;
        this.finder = CompletableFuture.supplyAsync(this::build);
    }

    /** Waits only while the very first index is being built. */
    Finder now() {
        return finder.join();
    }

    @EventListener(ContentChanged.class)
    void rebuild() {
        finder = CompletableFuture.completedFuture(build());
    }

    private Finder build() {
        return new Finder(content.now().entries());
    }
}
