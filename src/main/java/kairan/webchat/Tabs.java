package kairan.webchat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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
 * what every page is still to be shown. The talk whose pages have taken least time of late is shown first.
 */
@Component
class Tabs implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Tabs.class);

    private static final long UNKNOWN = -1;

    /** Then a talk of fewer words that has grown meanwhile passes in front of those that still wait. */
    private static final Duration LONGEST_WITHOUT_LOOKING = Duration.ofMillis(20);

    private static final int LEAST_SHOWN = 10;
    private static final int MOST_UNWRITTEN = 2_000;

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

    // Of the thread that looks, and of nobody else.
    private final PriorityQueue<Place> waiting = new PriorityQueue<>();
    private final Set<String> inLine = new HashSet<>();
    private long count;

    /** A talk that has grown and is still to be shown. */
    private record Place(long cost, long number, String address) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparingLong(Place::cost).thenComparingLong(Place::number);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

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
        // Written down for many at once: each time it would wait until it may write, and all pages with it.
        List<Bubble> shown = new ArrayList<>();
        try {
            do {
                findGrown();
                long start = System.nanoTime();
                for (int i = 0; !waiting.isEmpty() && (i < LEAST_SHOWN || isTimeLeft(start)); i++) {
                    showNext(shown);
                }
                if (shown.size() >= MOST_UNWRITTEN) {
                    bubbles.shown(shown);
                    shown.clear();
                }
            } while (!waiting.isEmpty());
        } finally {
            bubbles.shown(shown);
        }
    }

    private static boolean isTimeLeft(long start) {
        return System.nanoTime() - start < LONGEST_WITHOUT_LOOKING.toNanos();
    }

    private void showNext(List<Bubble> shown) {
        Place next = waiting.remove();
        inLine.remove(next.address());
        try {
            show(next.address(), shown);
        } catch (RuntimeException e) {
            // It comes last from now on, and is not in the way of the others.
            stand(next.address(), Long.MAX_VALUE);
            throw e;
        }
    }

    private void findGrown() {
        long from = seen.get();
        if (open.isEmpty()) {
            seen.set(UNKNOWN);
        } else if (from == UNKNOWN) {
            long newest = bubbles.newest();
            open.keySet().forEach(this::stand);
            seen.accumulateAndGet(newest, Math::max);
        } else {
            List<Bubbles.Grown> grown = bubbles.grownSince(from);
            grown.forEach(talk -> stand(talk.address()));
            grown.forEach(talk -> seen.accumulateAndGet(talk.seq(), Math::max));
        }
    }

    private void stand(String address) {
        Set<Tab> tabs = open.getOrDefault(address, Set.of());
        if (!tabs.isEmpty() && !inLine.contains(address)) {
            long cost = tabs.stream().mapToLong(tab -> tab.speaker().cost()).sum();
            stand(address, cost / Speaker.ALIKE_MILLIS);
        }
    }

    private void stand(String address, long cost) {
        waiting.add(new Place(cost, ++count, address));
        inLine.add(address);
    }

    private void show(String address, List<Bubble> shown) {
        for (Tab tab : open.getOrDefault(address, Set.of())) {
            long start = Speaker.worked();
            tab.catchUp(bubbles, shown::addAll);
            tab.speaker().took(Speaker.worked() - start);
        }
    }

    @Override
    public void destroy() {
        looks.shutdownNow();
    }
}
