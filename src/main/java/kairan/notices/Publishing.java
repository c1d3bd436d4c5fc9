package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Person;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a notice a minute after it was said so, or at a time; takes it back until then; and reminds once those who have not confirmed. */
@Component
class Publishing {

    static final Duration STILL_TO_TAKE_BACK = Duration.ofMinutes(1);

    /** So that a slip, or a stolen phone, does not flood a neighbourhood. */
    static final int MOST_AN_HOUR = 5;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MATTERS = Duration.ofDays(60);

    /** What became of it. */
    enum Outcome {
        SENT,
        /** Staff look at it first. */
        HELD,
        /** Goes out once a second person has agreed. */
        ASKED,
        NOBODY_TO_AGREE,
        TOO_MANY,
        NOT_ALLOWED,
        TO_MEND
    }

    private final Notices notices;
    private final Steering steering;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final Staff staff;
    private final ContentFiles content;
    private final Clock clock;

    Publishing(
            Notices notices,
            Steering steering,
            Postings postings,
            Authority authority,
            Wording wording,
            Staff staff,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.steering = steering;
        this.postings = postings;
        this.authority = authority;
        this.wording = wording;
        this.staff = staff;
        this.content = content;
        this.clock = clock;
    }

    /**
     * What is to be told to people on a day is a call; what staff ask of leaders waits for the week's digest unless it is
     * for that very day; everything else can wait for the round.
     */
    Push push(Notice notice) {
        if (notice.urgent()) {
            return Push.URGENT;
        }
        if (notice.request()) {
            return dueThatDay(notice) ? Push.ONCE : Push.NEVER;
        }
        return notice.kind() == Kind.TEXT ? Push.ROUND : Push.ONCE;
    }

    /** What is said of when it reaches people, once it is sent. */
    Phrase sent(Notice notice) {
        return switch (push(notice)) {
            case NEVER -> Phrase.NOTICE_SENT_IN_DIGEST;
            case ROUND -> Phrase.NOTICE_SENT;
            default -> Phrase.NOTICE_SENT_AT_ONCE;
        };
    }

    /** Whether it is to be answered, or takes place, on the day on which it is told. */
    private boolean dueThatDay(Notice notice) {
        Instant now = clock.instant();
        Instant due = notice.due();
        LocalDate told = LocalDate.ofInstant(due == null || due.isBefore(now) ? now : due, clock.getZone());
        return Requests.deadline(notice).filter(day -> !day.isAfter(told)).isPresent();
    }

    Outcome send(Notice draft, Person sender, @Nullable Instant at) {
        return send(draft, new Actor.Talker(sender), sender, lately(sender), at);
    }

    /** How many they have sent within the last hour. */
    int lately(Person sender) {
        return notices.sent(sender, anHourAgo());
    }

    /**
     * @param sender who hears what became of it, if they can be talked with
     * @param lately how many they have sent within the last hour
     * @param at at that moment; null is in a minute
     */
    Outcome send(Notice draft, Actor actor, @Nullable Person sender, int lately, @Nullable Instant at) {
        Optional<Outcome> obstacle = obstacle(draft, actor, lately);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        Optional<Exclusion> sign = draft.body() == null ? Optional.empty() : Exclusion.in(draft);
        if (sign.isPresent()) {
            staff.look(draft, sign.get(), at);
            return Outcome.HELD;
        }
        post(draft, sender, at == null ? clock.instant().plus(STILL_TO_TAKE_BACK) : at);
        return Outcome.SENT;
    }

    /** Why it cannot go out; empty if it can, and then it stands in the log that they used their role. */
    Optional<Outcome> obstacle(Notice draft, Actor actor, int lately) {
        boolean stopped =
                Checks.of(draft, content.now(), LocalDate.now(clock)).stream().anyMatch(Finding::stops);
        if (stopped || draft.whom() == null) {
            return Optional.of(Outcome.TO_MEND);
        }
        if (lately >= MOST_AN_HOUR) {
            return Optional.of(Outcome.TOO_MANY);
        }
        return authority.use(actor, right(draft.body()), realm(draft.body()), wording.title(draft))
                ? Optional.empty()
                : Optional.of(Outcome.NOT_ALLOWED);
    }

    Instant anHourAgo() {
        return clock.instant().minus(HOUR);
    }

    /** People see it from that moment on. */
    void post(Notice notice, @Nullable Person sender, Instant due) {
        if (steering.send(notice, due)) {
            Notice sent = notices.find(notice.id()).orElseThrow();
            postings.post(
                    posting(sent, sent.cause(), Addressees.name(sent), due).by(sender, sent.body()));
        }
    }

    private Posting posting(Notice notice, String cause, String audience, Instant from) {
        return new Posting(
                        cause,
                        audience,
                        notice.id(),
                        push(notice),
                        List.of(wording.message(notice)),
                        until(notice, from))
                .from(from);
    }

    /** The end of its day, where it has one. */
    Instant until(Notice notice, Instant from) {
        return notice.day()
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .filter(from::isBefore)
                .orElseGet(() -> from.plus(MATTERS));
    }

    /** True if nobody has seen it; it is a draft again. */
    boolean takeBack(Notice notice) {
        boolean back = notice.state() == State.ASKED
                || notice.state() == State.HELD
                || notice.sent() && postings.takeBack(notice.cause());
        if (back) {
            needNotAgree(notice);
            staff.needNotLook(notice);
            steering.takeBack(notice);
        }
        return back;
    }

    /** Nobody is asked any more to agree to it. */
    void needNotAgree(Notice notice) {
        postings.over(agreeing(notice));
        postings.takeBack(lapsing(notice));
    }

    static String agreeing(Notice notice) {
        return notice.cause() + "/agree";
    }

    static String lapsing(Notice notice) {
        return notice.cause() + "/lapsed";
    }

    /** Whoever has not been told of it is not told any more. */
    void stop(Notice notice) {
        postings.takeBack(notice.cause());
        postings.withdraw(notice.id());
    }

    /** What was to be told of it is not: unless something else has been told, it goes on as it was. */
    void goOnWithout(Notice notice) {
        if (notice.later().change() == null) {
            goOn(notice);
        }
    }

    /** It may be told again: those who were not told before get it as it reads now. */
    void goOn(Notice notice) {
        Instant due = notice.due();
        if (due == null || notice.later().cancelled()) {
            return;
        }
        if (postings.takenBack(notice.cause()) || notice.later().corrected()) {
            Instant soon = clock.instant().plus(STILL_TO_TAKE_BACK);
            Instant then = due.isAfter(soon) ? due : soon;
            steering.sendAgain(notice, then);
            Notice again = notices.find(notice.id()).orElseThrow();
            postings.post(
                    posting(again, again.cause(), Addressees.name(again), then).by(again.sender(), again.body()));
        } else {
            postings.post(posting(notice, notice.cause(), Addressees.name(notice), due));
        }
    }

    /** Once, to those who have not confirmed; false if it was done before or may not be done. */
    boolean remind(Notice notice, Person leader) {
        return remind(notice, new Actor.Talker(leader), leader);
    }

    boolean remind(Notice notice, Actor actor, @Nullable Person leader) {
        boolean reminds = !reminded(notice)
                && authority.use(actor, right(notice.body()), realm(notice.body()), wording.title(notice))
                && postings.post(posting(notice, reminder(notice), Unconfirmed.NAME, clock.instant())
                        .by(leader, notice.body()));
        if (reminds) {
            // For whom it still waits, the reminder is the notice; both would be the same text twice.
            postings.over(notice.cause());
        }
        return reminds;
    }

    boolean reminded(Notice notice) {
        return postings.posted(reminder(notice));
    }

    private static String reminder(Notice notice) {
        return "notice/" + notice.id() + "/again";
    }

    static Right right(@Nullable String body) {
        return body == null ? Right.TELL_TOWN : Right.TELL;
    }

    static Realm realm(@Nullable String body) {
        return body == null ? Realm.TOWN : Realm.of(body);
    }
}
