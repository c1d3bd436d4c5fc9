package kairan.conversation;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Takes what lies in the inbox to the conversation, each turn whole or not at all, each person's turns in order. */
@Component
public class Turns implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Turns.class);
    /** So many prepare; more would only take the time of the one who writes. */
    private static final int SIDE_BY_SIDE = 2;

    /** So many are prepared and wait for the store, so that it never waits for them. */
    private static final int MOST_PREPARED = 16;

    private static final int MOST_WAITING = 10_000;
    /** So many wait with their words at hand; the longest words of all who may wait would fill the memory. */
    private static final int MOST_AT_HAND = 500;

    /** Of one person; whoever sends more before they are answered is asked to wait where the door can do so. */
    static final int MOST_OF_ONE = 50;

    /** As many as are heard within a minute, or sooner. */
    static final int MOST_LONG = 200;

    private static final Duration LEFT_OVER_AFTER = Duration.ofSeconds(5);

    private static final Person NOBODY = new Person("");

    private final Inbox inbox;
    private final People people;
    private final Conversation conversation;
    private final Uses uses;
    private final Map<String, Channel> channels;
    private final ContentFiles content;
    private final Together together;
    private final Clock clock;
    private final MeterRegistry meters;

    // What does not fit in the queue lies in the inbox all the same and is taken up by takeUpLeftOvers.
    private final Workers workers = new Workers(SIDE_BY_SIDE, MOST_PREPARED, MOST_WAITING);

    // One at a time: a turn on long words holds the store for a tenth of a second, and four of them for everybody.
    private final Workers onLongWords = new Workers(1, 1, MOST_WAITING);

    Turns(
            Inbox inbox,
            People people,
            Conversation conversation,
            Uses uses,
            List<Channel> channels,
            ContentFiles content,
            Together together,
            Clock clock,
            MeterRegistry meters) {
        this.inbox = inbox;
        this.people = people;
        this.conversation = conversation;
        this.uses = uses;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.content = content;
        this.together = together;
        this.clock = clock;
        this.meters = meters;
    }

    /** Hears it soon, or what came from there before it; to be called once for each event kept, after its commit. */
    public void soon(Heard heard) {
        Address from = heard.from();
        int length = heard.body().length();
        Workers those = length < Workers.LONG ? workers : onLongWords;
        if (workers.waiting() + onLongWords.waiting() < MOST_AT_HAND) {
            those.execute(from, length, () -> hear(from, () -> Optional.of(heard)));
        } else {
            those.execute(from, length, () -> hear(from, () -> inbox.next(from)));
        }
    }

    /** Whether so much waits, of theirs or of all, that a door which can ask them to send it again later should do so. */
    public boolean crowded(Address from, int length) {
        return workers.waiting(from) + onLongWords.waiting(from) >= MOST_OF_ONE
                || (length < Workers.LONG ? workers.waiting() >= MOST_WAITING : onLongWords.waiting() >= MOST_LONG);
    }

    /** Has heard what has waited too long, left over by a crash or a full queue: as if it had just come. */
    void takeUpLeftOvers() {
        for (Inbox.Waiting left : inbox.waiting(clock.instant().minus(LEFT_OVER_AFTER), MOST_WAITING)) {
            Address from = left.from();
            // What still waits in a queue is heard from there, one long turn at a time.
            if (workers.waiting(from) + onLongWords.waiting(from) == 0) {
                Workers those = left.longest() < Workers.LONG ? workers : onLongWords;
                IntStream.range(0, Math.min(left.events(), MOST_OF_ONE))
                        .forEach(i -> those.execute(from, left.longest(), () -> hear(from, () -> inbox.next(from))));
            }
        }
    }

    /** Hears the next thing that came from there; false if there was none, or if it could not be heard now. */
    public boolean hearNext(Address from) {
        return hear(from, () -> inbox.next(from)).join();
    }

    /** A turn that is being taken: of which address, at which door, and what it has come to, which failed if the turn did. */
    private static final class Turn {

        private final Channel channel;
        private final Address from;
        private volatile @Nullable Heard at;

        Turn(Channel channel, Address from) {
            this.channel = channel;
            this.from = from;
        }

        Optional<Heard> at(Optional<Heard> heard) {
            at = heard.orElse(null);
            return heard;
        }
    }

    /** Prepares on this thread; the rest follows. Whether something was heard, as soon as all is done. */
    private CompletableFuture<Boolean> hear(Address from, Supplier<Optional<Heard>> expected) {
        Channel channel = channels.get(from.channel());
        if (channel == null) {
            return CompletableFuture.completedFuture(false);
        }
        Turn turn = new Turn(channel, from);
        return prepared(turn, expected)
                .thenCompose(ready -> together.later(() -> take(turn)))
                .handle((heard, failure) -> failure == null
                        ? CompletableFuture.completedFuture(counted(channel, heard))
                        : failed(turn, Failure.behind(failure)))
                .thenCompose(ended -> ended)
                .whenComplete((heard, failure) -> quietly(channel::send));
    }

    /** Prepares for what comes next; if another instance hears it meanwhile, only the effort is lost. */
    private CompletableFuture<Void> prepared(Turn turn, Supplier<Optional<Heard>> expected) {
        try {
            turn.at(expected.get())
                    .flatMap(heard -> turn.channel.peek(heard, NOBODY))
                    .ifPresent(conversation::prepare);
            return CompletableFuture.completedFuture(null);
        } catch (RuntimeException | StackOverflowError e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private boolean counted(Channel channel, boolean heard) {
        if (heard) {
            count(channel, "heard");
        }
        return heard;
    }

    private CompletableFuture<Boolean> failed(Turn turn, Throwable failure) {
        log.error("A turn failed: {}", Failure.of(failure));
        count(turn.channel, "failed");
        Heard at = turn.at;
        // A store that is full or busy is not the fault of the words: they wait until it is well again.
        return at == null || Failure.passes(failure)
                ? CompletableFuture.completedFuture(false)
                : layAside(turn.channel, at).handle((done, e) -> {
                    if (e != null) {
                        log.error("After a turn: {}", Failure.of(Failure.behind(e)));
                    }
                    return false;
                });
    }

    private void count(Channel door, String outcome) {
        meters.counter("kairan.turns", "door", door.name(), "outcome", outcome).increment();
    }

    private boolean take(Turn turn) {
        return turn.channel.shared(turn.from) ? takeShared(turn) : takePersonal(turn);
    }

    /** Where many hear, nobody is met and nothing is remembered. */
    private boolean takeShared(Turn turn) {
        Optional<Heard> next = turn.at(inbox.next(turn.from));
        next.ifPresent(heard -> {
            if (turn.channel.said(heard, NOBODY).orElse(null) instanceof Said.Wrote wrote) {
                turn.channel.keep(heard, conversation.aloud(wrote.words()));
            }
            inbox.done(heard);
        });
        return next.isPresent();
    }

    private boolean takePersonal(Turn turn) {
        Heard expected = turn.at;
        Optional<Person> here = Optional.ofNullable(expected).flatMap(heard -> people.metHere(turn.from, heard.at()));
        Optional<Person> met = here.or(() -> people.met(turn.from));
        Optional<Heard> next = turn.at(inbox.next(turn.from));
        // If this was called once too often, nobody spoke, and nobody new is met.
        next.ifPresent(heard -> {
            Person person = met.orElseGet(() -> people.meet(turn.from));
            // Of another moment, if another instance has heard what was expected.
            boolean noted =
                    here.isPresent() && expected != null && expected.at().equals(heard.at());
            turn.channel.said(heard, person).ifPresent(said -> hear(turn.channel, heard, said, noted));
            inbox.done(heard);
        });
        return next.isPresent();
    }

    private void hear(Channel channel, Heard heard, Said said, boolean noted) {
        uses.count(channel.name(), said);
        if (said instanceof Said.Left) {
            people.left(heard.from(), said.at());
            return;
        }
        if (!noted) {
            people.cameBack(heard.from(), said.at());
        }
        channel.keep(heard, conversation.hear(said));
    }

    /** Counts the failure; after the last try the event is done, and the person hears an excuse where the door can keep one. */
    private CompletableFuture<?> layAside(Channel channel, Heard at) {
        return together.later(() -> {
                    // Several turns may have failed at the same: what comes after it has not been tried.
                    Optional<Heard> failed = inbox.next(at.from())
                            .filter(next -> next.id().equals(at.id()))
                            .filter(inbox::failed);
                    failed.ifPresent(inbox::done);
                    return failed;
                })
                .thenCompose(last -> together.later(() -> {
                    last.ifPresent(heard -> channel.keep(
                            heard, List.of(Message.of(content.now().phrases().say(Phrase.FAILED)))));
                    return last;
                }));
    }

    /** What fails here must not keep others from being heard. */
    private static void quietly(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.error("After a turn: {}", Failure.of(e));
        }
    }

    @Override
    public void destroy() {
        workers.end(5);
        onLongWords.end(5);
    }
}
