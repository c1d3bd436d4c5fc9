package kairan.webchat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The pages open on this instance, by whose talk they show. One thread looks for all who ask: many at once would all read
 * what every page is still to be shown.
 */
@Component
class Tabs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Tabs.class);

    private static final long UNKNOWN = -1;

    private final Map<String, Set<Tab>> open = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong(UNKNOWN);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ThreadPoolExecutor looks = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("chat-look").daemon().factory(),
            new ThreadPoolExecutor.DiscardPolicy());
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

    /**
     * Shows every open tab soon what the store has got since the last look, whichever instance put it there; returns at
     * once. Whoever asks while a look is still to come is served by it.
     */
    void look() {
        if (!asked.getAndSet(true)) {
            looks.execute(this::lookNow);
        }
    }

    private void lookNow() {
        asked.set(false);
        try {
            showNew();
        } catch (RuntimeException e) {
            log.warn("新しい吹き出しを確かめられませんでした（{}）。", e.getClass().getSimpleName());
        }
    }

    private void showNew() {
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

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
