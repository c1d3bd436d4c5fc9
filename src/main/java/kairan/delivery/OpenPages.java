package kairan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kairan.conversation.Channel;
import kairan.conversation.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says what would wait for a round at once to those who have a page open (開いている画面), and for nothing; then it waits
 * for them no longer. Each instance looks for its own pages alone.
 */
@Component
class OpenPages {

    private static final Logger log = LoggerFactory.getLogger(OpenPages.class);

    /** Whoever opens a page later finds it in the mailbox. */
    private static final Duration NEWS = Duration.ofMinutes(10);

    private static final int AT_ONCE = 500;

    private final List<Channel> doors;
    private final Postings postings;
    private final Mailboxes mailboxes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    // So that they need not be looked at again; forgotten, it would cost only that.
    private final Set<String> told = new HashSet<>();

    OpenPages(
            List<Channel> doors, Postings postings, Mailboxes mailboxes, TransactionTemplate transaction, Clock clock) {
        this.doors = List.copyOf(doors);
        this.postings = postings;
        this.mailboxes = mailboxes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.SECONDS)
    synchronized void look() {
        if (doors.stream().allMatch(door -> door.open().isEmpty())) {
            return;
        }
        List<Postings.Kept> news = postings.outSince(clock.instant().minus(NEWS));
        told.retainAll(news.stream().map(Postings.Kept::id).toList());
        news.stream().filter(posting -> !told.contains(posting.id())).forEach(this::tellOrPassOver);
    }

    /** One that cannot be said now is tried again at the next look, and keeps no other waiting. */
    private void tellOrPassOver(Postings.Kept posting) {
        try {
            tell(posting);
        } catch (RuntimeException e) {
            log.error("An open page was not told: {}", Failure.of(e));
        }
    }

    private void tell(Postings.Kept posting) {
        for (Channel door : doors) {
            List<String> open = List.copyOf(door.open());
            boolean any = IntStream.iterate(0, from -> from < open.size(), from -> from + AT_ONCE)
                    .mapToObj(from -> open.subList(from, Math.min(from + AT_ONCE, open.size())))
                    .map(some -> tell(posting, door, some))
                    .reduce(false, Boolean::logicalOr);
            if (any) {
                door.send();
            }
        }
        if (posting.found() || posting.posting().audience().equals(Mailbox.ONE)) {
            told.add(posting.id());
        }
    }

    private boolean tell(Postings.Kept posting, Channel door, List<String> open) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Set<String> theirs = mailboxes.takeAt(posting.id(), door.name(), open);
            if (!theirs.isEmpty()) {
                door.say(posting.id(), theirs, posting.posting().messages());
            }
            return !theirs.isEmpty();
        }));
    }
}
