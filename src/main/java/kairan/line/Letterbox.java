package kairan.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts into the inbox what LINE brings. What comes while one commit is under way shares the next: after an alarm the
 * store is asked once for many events, and the turns are not kept waiting by each of them.
 */
@Component
@WhenOpen
class Letterbox {

    private static final int MOST_TOGETHER = 32;

    private final Inbox inbox;
    private final Replies replies;
    private final TransactionTemplate transaction;

    private final Queue<Brought> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock one = new ReentrantLock();

    Letterbox(Inbox inbox, Replies replies, TransactionTemplate transaction) {
        this.inbox = inbox;
        this.replies = replies;
        this.transaction = transaction;
    }

    /** What came in one body, and what became of it; changed and read only by whoever holds the lock. */
    private static final class Brought {

        private final List<Heard> events;
        private @Nullable List<Heard> fresh;
        private @Nullable RuntimeException failed;

        Brought(List<Heard> events) {
            this.events = events;
        }
    }

    /** Those that were not known before; all are in the store when it returns, or none, and it throws. */
    List<Heard> keep(List<Heard> events) {
        Brought mine = new Brought(events);
        waiting.add(mine);
        one.lock();
        try {
            while (mine.fresh == null && mine.failed == null) {
                put(next());
            }
        } finally {
            one.unlock();
        }
        if (mine.failed != null) {
            throw mine.failed;
        }
        return mine.fresh;
    }

    private List<Brought> next() {
        List<Brought> together = new ArrayList<>();
        for (Brought brought = waiting.poll(); brought != null; brought = waiting.poll()) {
            together.add(brought);
            if (together.size() == MOST_TOGETHER) {
                break;
            }
        }
        return together;
    }

    /** What cannot be kept must not take the others with it: if it fails together, each is tried alone. */
    private void put(List<Brought> together) {
        try {
            List<List<Heard>> fresh = transaction.execute(
                    status -> together.stream().map(this::fresh).toList());
            for (int i = 0; i < together.size(); i++) {
                together.get(i).fresh = fresh.get(i);
            }
        } catch (RuntimeException e) {
            if (together.size() == 1) {
                together.getFirst().failed = e;
            } else {
                together.forEach(brought -> put(List.of(brought)));
            }
        }
    }

    private List<Heard> fresh(Brought brought) {
        return brought.events.stream().filter(this::keep).toList();
    }

    private boolean keep(Heard heard) {
        boolean first = inbox.keep(heard);
        if (!first) {
            replies.renew(heard.id());
        }
        return first;
    }
}
