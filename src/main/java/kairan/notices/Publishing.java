package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kairan.content.ContentFiles;
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

/** Sends a notice a minute after it was said so, takes it back within that minute, and reminds once those who have not confirmed. */
@Component
class Publishing {

    static final Duration STILL_TO_TAKE_BACK = Duration.ofMinutes(1);

    /** So that a slip, or a stolen phone, does not flood a neighbourhood. */
    static final int MOST_AN_HOUR = 5;

    private static final Duration MATTERS = Duration.ofDays(60);

    /** What became of it. */
    enum Outcome {
        SENT,
        TOO_MANY,
        NOT_ALLOWED,
        TO_MEND
    }

    private final Notices notices;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Publishing(
            Notices notices,
            Postings postings,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.notices = notices;
        this.postings = postings;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** What is to be told to people on a day is a call; everything else can wait for the round. */
    Push push(Notice notice) {
        return notice.kind() == Kind.TEXT ? Push.ROUND : Push.ONCE;
    }

    Outcome send(Notice draft, Person sender) {
        return send(draft, new Actor.Talker(sender), sender, notices.sent(sender, anHourAgo()));
    }

    /**
     * @param sender who hears what became of it, if they can be talked with
     * @param lately how many they have sent within the last hour
     */
    Outcome send(Notice draft, Actor actor, @Nullable Person sender, int lately) {
        boolean stopped =
                Checks.of(draft, content.now(), LocalDate.now(clock)).stream().anyMatch(Finding::stops);
        if (stopped || draft.whom() == null) {
            return Outcome.TO_MEND;
        }
        if (lately >= MOST_AN_HOUR) {
            return Outcome.TOO_MANY;
        }
        if (!authority.use(actor, right(draft.body()), realm(draft.body()), wording.title(draft))) {
            return Outcome.NOT_ALLOWED;
        }
        Instant due = clock.instant().plus(STILL_TO_TAKE_BACK);
        if (notices.send(draft, due)) {
            postings.post(
                    posting(draft, draft.cause(), Addressees.name(draft), due).by(sender, draft.body()));
        }
        return Outcome.SENT;
    }

    Instant anHourAgo() {
        return clock.instant().minus(Duration.ofHours(1));
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
    private Instant until(Notice notice, Instant from) {
        return notice.day()
                .map(day -> day.plusDays(1).atStartOfDay(clock.getZone()).toInstant())
                .orElseGet(() -> from.plus(MATTERS));
    }

    /** True if nobody has seen it; it is a draft again. */
    boolean takeBack(Notice notice) {
        boolean back = postings.takeBack(notice.cause());
        if (back) {
            notices.takeBack(notice);
        }
        return back;
    }

    /** Once, to those who have not confirmed; false if it was done before or may not be done. */
    boolean remind(Notice notice, Person leader) {
        return remind(notice, new Actor.Talker(leader), leader);
    }

    boolean remind(Notice notice, Actor actor, @Nullable Person leader) {
        return !reminded(notice)
                && authority.use(actor, right(notice.body()), realm(notice.body()), wording.title(notice))
                && postings.post(posting(notice, reminder(notice), Unconfirmed.NAME, clock.instant())
                        .by(leader, notice.body()));
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
