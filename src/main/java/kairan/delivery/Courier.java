package kairan.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kairan.content.Phrase;
import kairan.conversation.Channel;
import kairan.conversation.Failure;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings parcels to their door (配信): the attempt is written down before, its outcome after, and no transaction is open between. */
@Component
class Courier {

    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    /** LINE forgets a retry key after 24 hours; a repeat under it would then be a second delivery. */
    private static final Duration LONGEST_TRYING = Duration.ofHours(23);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Parcels parcels;
    private final Postings postings;
    private final Purse purse;
    private final Alarms alarms;
    private final Map<String, Channel> channels;
    private final Map<String, Pace> paces;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(
            Parcels parcels,
            Postings postings,
            Purse purse,
            Alarms alarms,
            List<Channel> channels,
            TransactionTemplate transaction,
            Clock clock) {
        this.parcels = parcels;
        this.postings = postings;
        this.purse = purse;
        this.alarms = alarms;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.paces = channels.stream().collect(Collectors.toMap(Channel::name, c -> new Pace(c.mostPerSecond())));
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What looking at a parcel came to. */
    private sealed interface Begun {}

    private record Settled() implements Begun {}

    private record Night(Instant over) implements Begun {}

    private record Attempt(Parcels.Kept kept, Posting posting, Parcel parcel) implements Begun {}

    /** Tries once; the moment of the next try, or empty if the parcel is settled. */
    Optional<Instant> carry(String id) {
        Begun begun = transaction.execute(status ->
                parcels.of(id).filter(Parcels.Kept::waits).map(this::begin).orElse(new Settled()));
        return switch (begun) {
            case Settled settled -> Optional.empty();
            case Night night -> Optional.of(night.over());
            case Attempt attempt -> {
                Outcome outcome = carry(attempt);
                yield transaction.execute(status -> settle(attempt, outcome));
            }
        };
    }

    /** From when on it may be brought: now, or later. */
    private Instant open(Posting posting, Instant now) {
        Instant from = posting.from().isAfter(now) ? posting.from() : now;
        return QuietHours.open(from, posting.push(), posting.until(), clock.getZone());
    }

    private Begun begin(Parcels.Kept kept) {
        Postings.Kept posting = postings.of(kept.posting()).orElseThrow();
        Instant now = clock.instant();
        Instant open = open(posting.posting(), now);
        if (open.isAfter(now) && open.isBefore(posting.posting().until())) {
            return new Night(open);
        }
        Optional<String> obstacle = obstacle(kept, posting, now);
        if (obstacle.isPresent()) {
            giveUp(kept, posting.posting(), obstacle.get());
            return new Settled();
        }
        List<Parcel.Recipient> to = parcels.begin(kept);
        List<Parcel.Recipient> paid = kept.firstTried() == null ? affordable(kept, posting, to) : to;
        if (paid.isEmpty()) {
            parcels.givenUp(kept, to.isEmpty() ? Parcels.NOBODY_LEFT : Postings.LIMIT);
            return new Settled();
        }
        return new Attempt(
                kept,
                posting.posting(),
                new Parcel(UUID.fromString(kept.id()), paid, posting.posting().messages()));
    }

    /** From here on these are its recipients; whoever the month does not suffice for waits in the mailbox. */
    private List<Parcel.Recipient> affordable(Parcels.Kept kept, Postings.Kept posting, List<Parcel.Recipient> to) {
        long left = purse.left(kept.channel(), posting.posting());
        List<Parcel.Recipient> first = to;
        if (left < to.size()) {
            limitReached(kept, posting);
            first = parcels.trim(kept, to, (int) left);
        }
        parcels.frozen(kept, first.size());
        return first;
    }

    private void limitReached(Parcels.Kept kept, Postings.Kept posting) {
        log.warn("今月の配信数の上限に達しました。残りのお知らせは、次にお話しになるときにお渡しします。");
        postings.stop(posting.id(), Postings.LIMIT);
        raise(kept, posting.posting(), Phrase.DELIVERY_LIMIT);
    }

    /** Before it is emptied: who sent what rides in it is known by its rows alone. */
    private void raise(Parcels.Kept kept, Posting posting, Phrase trouble) {
        alarms.raise(posting, trouble);
        parcels.riding(kept)
                .forEach(id -> postings.of(id).ifPresent(riding -> alarms.raise(riding.posting(), trouble)));
    }

    private Optional<String> obstacle(Parcels.Kept kept, Postings.Kept posting, Instant now) {
        if (!now.isBefore(posting.posting().until())) {
            return Optional.of("too late");
        }
        if (open(posting.posting(), now).isAfter(now)) {
            return Optional.of("night");
        }
        if (kept.firstTried() == null) {
            if (parcels.stale(kept)) {
                return Optional.of("no longer true");
            }
            boolean stopped = posting.stoppedAt(purse.countedDoors().contains(kept.channel()));
            return stopped ? Optional.ofNullable(posting.stopped()) : Optional.empty();
        }
        // One tried before goes on being tried, stopped or not: only the door knows whether it has it already.
        return now.isAfter(kept.firstTried().plus(LONGEST_TRYING)) ? Optional.of("outcome unknown") : Optional.empty();
    }

    private void giveUp(Parcels.Kept kept, Posting posting, String why) {
        if (kept.firstTried() != null) {
            raise(kept, posting, Phrase.DELIVERY_FAILED);
        }
        parcels.givenUp(kept, why);
    }

    private Outcome carry(Attempt attempt) {
        Channel channel = channels.get(attempt.kept().channel());
        if (channel == null) {
            return new Outcome.Shut("no such door open");
        }
        // Begun before it waits, so that the next ones are ready when it is their turn.
        paces.get(channel.name()).await();
        try {
            return channel.carry(attempt.parcel());
        } catch (RuntimeException e) {
            log.error("A door failed: {}", Failure.of(e));
            return new Outcome.Later(Failure.of(e));
        }
    }

    private Optional<Instant> settle(Attempt attempt, Outcome outcome) {
        Parcels.Kept kept = attempt.kept();
        switch (outcome) {
            case Outcome.Accepted accepted -> parcels.accepted(kept);
            case Outcome.Later later -> {
                return later(attempt, later.why());
            }
            case Outcome.Refused refused -> divide(attempt, refused);
            case Outcome.LimitReached limit -> {
                purse.empty(kept.channel());
                limitReached(kept, postings.of(kept.posting()).orElseThrow());
                parcels.givenUp(kept, Postings.LIMIT);
            }
            case Outcome.Shut shut -> {
                log.error("お知らせを送れません（{}）。次にお話しになるときにお渡しします。", shut.why());
                raise(kept, attempt.posting(), Phrase.DELIVERY_SHUT);
                parcels.givenUp(kept, shut.why());
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> later(Attempt attempt, String why) {
        Parcels.Kept kept = attempt.kept();
        Posting posting = attempt.posting();
        Instant first = kept.firstTried() == null ? clock.instant() : kept.firstTried();
        Instant pause = clock.instant().plus(pause(kept.attempts()));
        Instant next = QuietHours.open(pause, posting.push(), posting.until(), clock.getZone());
        if (next.isAfter(first.plus(LONGEST_TRYING))) {
            raise(kept, posting, Phrase.DELIVERY_FAILED);
            parcels.givenUp(kept, why);
            return Optional.empty();
        }
        return Optional.of(next);
    }

    static Duration pause(int attemptsBefore) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attemptsBefore, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** Finds the bad recipient: by the place the door named, else by halves. */
    private void divide(Attempt attempt, Outcome.Refused refused) {
        Parcels.Kept kept = attempt.kept();
        List<Parcel.Recipient> to = attempt.parcel().to();
        if (to.size() == 1) {
            parcels.givenUp(kept, refused.why());
            return;
        }
        Integer bad = refused.badRecipient();
        if (bad != null && bad < to.size()) {
            parcels.drop(kept, to.get(bad).person(), refused.why());
            parcels.split(kept, attempt.posting(), List.of(without(to, bad)));
        } else {
            int middle = to.size() / 2;
            parcels.split(kept, attempt.posting(), List.of(to.subList(0, middle), to.subList(middle, to.size())));
        }
    }

    private static List<Parcel.Recipient> without(List<Parcel.Recipient> to, int place) {
        return IntStream.range(0, to.size())
                .filter(i -> i != place)
                .mapToObj(to::get)
                .toList();
    }
}
