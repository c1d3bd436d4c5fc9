package kairan.webchat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** The pages open on this instance, by whose talk they show. */
@Component
class Tabs {

    private static final long UNKNOWN = -1;

    private final Map<String, Set<Tab>> open = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong(UNKNOWN);
    private final Bubbles bubbles;

    Tabs(Bubbles bubbles) {
        this.bubbles = bubbles;
    }

    /** From here on the tab shows what happens in the talk; before its first look at the store, so that nothing falls between. */
    void add(Tab tab) {
        open.compute(tab.address().orElseThrow(), (address, tabs) -> {
            Set<Tab> more = tabs == null ? ConcurrentHashMap.newKeySet() : tabs;
            more.add(tab);
            return more;
        });
    }

    void remove(Tab tab) {
        tab.address()
                .ifPresent(address -> open.computeIfPresent(address, (a, tabs) -> {
                    tabs.remove(tab);
                    return tabs.isEmpty() ? null : tabs;
                }));
    }

    /** Whose talks are open here. */
    Set<String> open() {
        return Set.copyOf(open.keySet());
    }

    /** Shows every open tab what the store has got since the last look, whichever instance put it there. */
    void look() {
        long from = seen.get();
        if (open.isEmpty()) {
            seen.set(UNKNOWN);
        } else if (from == UNKNOWN) {
            long newest = bubbles.newest();
            open.keySet().forEach(this::show);
            seen.accumulateAndGet(newest, Math::max);
        } else {
            List<Bubbles.Grown> grown = bubbles.grownSince(from);
            grown.forEach(talk -> show(talk.address()));
            grown.forEach(talk -> seen.accumulateAndGet(talk.seq(), Math::max));
        }
    }

    private void show(String address) {
        open.getOrDefault(address, Set.of()).forEach(tab -> tab.catchUp(bubbles));
    }
}
