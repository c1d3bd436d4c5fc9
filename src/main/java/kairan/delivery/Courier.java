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
    private final Map<String, Channel> channels;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Courier(Parcels parcels, Postings postings, List<Channel> channels, TransactionTemplate transaction, Clock clock) {
        this.parcels = parcels;
        this.postings = postings;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Attempt(Parcels.Kept kept, Parcel parcel) {}

    /** Tries once; the moment of the next try, or empty if the parcel is settled. */
    Optional<Instant> carry(String id) {
        Optional<Attempt> attempt = transaction.execute(status -> parcels.of(id).flatMap(this::begin));
        return attempt.flatMap(a -> {
            Outcome outcome = carry(a);
            return transaction.execute(status -> settle(a, outcome));
        });
    }

    private Optional<Attempt> begin(Parcels.Kept kept) {
        if (!kept.waits()) {
            return Optional.empty();
        }
        Postings.Kept posting = postings.of(kept.posting()).orElseThrow();
        Optional<String> obstacle = obstacle(kept, posting);
        if (obstacle.isPresent()) {
            parcels.givenUp(kept, obstacle.get());
            return Optional.empty();
        }
        List<Parcel.Recipient> to = parcels.begin(kept);
        if (to.isEmpty()) {
            parcels.givenUp(kept, "nobody left");
            return Optional.empty();
        }
        return Optional.of(new Attempt(
                kept,
                new Parcel(UUID.fromString(kept.id()), to, posting.posting().messages())));
    }

    private Optional<String> obstacle(Parcels.Kept kept, Postings.Kept posting) {
        Instant now = clock.instant();
        if (!now.isBefore(posting.posting().until())) {
            return Optional.of("too late");
        }
        if (kept.firstTried() == null) {
            return Optional.ofNullable(posting.stopped());
        }
        // One tried before goes on being tried, stopped or not: only the door knows whether it has it already.
        return now.isAfter(kept.firstTried().plus(LONGEST_TRYING)) ? Optional.of("outcome unknown") : Optional.empty();
    }

    private Outcome carry(Attempt attempt) {
        Channel channel = channels.get(attempt.kept().channel());
        if (channel == null) {
            return new Outcome.Shut("no such door open");
        }
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
                return later(kept, later.why());
            }
            case Outcome.Refused refused -> divide(attempt, refused);
            case Outcome.LimitReached limit -> {
                log.warn("今月の配信数の上限に達しました。残りのお知らせは、次にお話しになるときにお渡しします。");
                postings.stop(kept.posting(), "monthly limit");
                parcels.givenUp(kept, "monthly limit");
            }
            case Outcome.Shut shut -> {
                log.error("お知らせを送れません（{}）。次にお話しになるときにお渡しします。", shut.why());
                parcels.givenUp(kept, shut.why());
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> later(Parcels.Kept kept, String why) {
        Instant first = kept.firstTried() == null ? clock.instant() : kept.firstTried();
        Instant next = clock.instant().plus(pause(kept.attempts()));
        if (next.isAfter(first.plus(LONGEST_TRYING))) {
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
            parcels.drop(kept, to.get(bad).person());
            parcels.split(kept, to, List.of());
        } else {
            parcels.split(kept, to.subList(0, to.size() / 2), to.subList(to.size() / 2, to.size()));
        }
    }
}
