package kairan.gatherings;

import kairan.FreshStore;
import kairan.TownFiles;
import kairan.content.ContentFiles;

/** Days of gatherings on a fresh store, in a town without gatherings in files. */
public final class GatheringsDays {

    private final FreshStore store;
    private final ContentFiles content;
    private final Occurrences occurrences;

    public GatheringsDays(FreshStore store) {
        this.store = store;
        content = new TownFiles(store.folder("town"))
                .withReal("timelines/cleanup.yaml")
                .withReal("timelines/listed.yaml")
                .withReal("dialogues/feedback-good.yaml")
                .withReal("dialogues/feedback-ok.yaml")
                .withReal("dialogues/feedback-trouble.yaml")
                .withReal("dialogues/feedback-place.yaml")
                .read();
        occurrences = new Occurrences(store.db(), content, store.clock());
    }

    public Occurrences occurrences() {
        return occurrences;
    }

    public Programme programme() {
        return new Programme(store.db(), occurrences, content, store.clock());
    }

    public Imports imports() {
        return new Imports(store.db(), occurrences);
    }
}
