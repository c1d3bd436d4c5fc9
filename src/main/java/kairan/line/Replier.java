package kairan.line;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kairan.conversation.Mail;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.conversation.Together;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Takes the answers from the store to LINE. One thread goes round: what became of the last ones is written down and the
 * next ones are claimed in one transaction, then they are sent. What finds no room stays untried.
 */
@Component
@WhenOpen
class Replier implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Replier.class);
    private static final int MOST_EXPIRED = 100;
    private static final Duration NEVER_KNOWN_AFTER = Duration.ofMinutes(2);

    private final Replies replies;
    private final Sending sending;
    private final People people;
    private final Mail mail;
    private final Together together;
    private final Clock clock;
    private final Tally tally;

    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean full;
    private final ThreadPoolExecutor rounds = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("line-replier").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private record Ended(Reply reply, Fate fate) {}

    Replier(Replies replies, Sending sending, People people, Mail mail, Together together, Clock clock, Tally tally) {
        this.replies = replies;
        this.sending = sending;
        this.people = people;
        this.mail = mail;
        this.together = together;
        this.clock = clock;
        this.tally = tally;
    }

    /** Sends soon what can be sent; returns at once. Whoever asks while a round is still to come is served by it. */
    void soon() {
        if (!asked.getAndSet(true)) {
            rounds.execute(this::round);
        }
    }

    private void round() {
        asked.set(false);
        int room = sending.room();
        List<Reply> claimed = recordAndClaim(room);
        claimed.forEach(reply -> sending.send(reply, fate -> ended.add(new Ended(reply, fate)), this::goOn));
        full = claimed.size() == room;
        if (full && sending.room() > 0) {
            soon();
        }
    }

    private void goOn() {
        if (full || sending.nothingUnderWay()) {
            soon();
        }
    }

    private List<Reply> recordAndClaim(int most) {
        List<Ended> news = new ArrayList<>();
        for (Ended one = ended.poll(); one != null; one = ended.poll()) {
            news.add(one);
        }
        try {
            List<Reply> claimed = together.execute(() -> {
                record(news);
                return most == 0 ? List.<Reply>of() : replies.claim(most);
            });
            count(news);
            return claimed;
        } catch (RuntimeException e) {
            log.error("LINE: 返信の記録に失敗しました（{}）。", e.getClass().getName());
            ended.addAll(news);
            return List.of();
        }
    }

    private void record(List<Ended> news) {
        if (news.isEmpty()) {
            return;
        }
        replies.forget(news.stream().map(one -> one.reply().id()).toList());
        news.stream().filter(one -> one.fate() == Fate.UNDELIVERED).forEach(one -> leave(one.reply()));
    }

    private void count(List<Ended> news) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        news.forEach(one -> counts.merge(one.fate(), 1, Integer::sum));
        counts.forEach(tally::reply);
    }

    private void leave(Reply reply) {
        List<Message> messages;
        try {
            messages = reply.messages();
        } catch (RuntimeException e) {
            // Written by another version of the house; it must not keep the others from their mailboxes.
            log.error("LINE: 読めない返信がありました（{}）。", e.getClass().getName());
            return;
        }
        people.known(reply.to()).ifPresent(person -> mail.leave(person, messages));
    }

    /** After a crash, or a long silence of LINE: what can still be sent is sent, what cannot goes to the mailbox. */
    void takeUpLeftOvers() {
        while (leaveExpired() == MOST_EXPIRED) {
            // until none is left
        }
        tally.reply(Fate.UNKNOWN, replies.forgetTriedBefore(clock.instant().minus(NEVER_KNOWN_AFTER)));
        soon();
    }

    private int leaveExpired() {
        List<Reply> expired = together.execute(() -> {
            List<Reply> taken = replies.takeExpired(MOST_EXPIRED);
            taken.forEach(this::leave);
            return taken;
        });
        tally.reply(Fate.EXPIRED, expired.size());
        return expired.size();
    }

    @Override
    public void destroy() throws InterruptedException {
        rounds.shutdown();
        rounds.awaitTermination(2, TimeUnit.SECONDS);
        sending.awaitNothingUnderWay(Duration.ofSeconds(3));
        recordAndClaim(0);
    }
}
