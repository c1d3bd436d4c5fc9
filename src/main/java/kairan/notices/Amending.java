package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import kairan.delivery.Push;
import kairan.roles.Actor;
import kairan.roles.Authority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Corrects and cancels what was sent (訂正、取りやめ): those who come are told at once, the others with the next round, and
 * whoever has not been told of the notice is told of this alone. What is corrected within half an hour is told once.
 */
@Component
class Amending {

    static final Duration MERGED = Duration.ofMinutes(30);

    private final Changes changes;
    private final Publishing publishing;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Amending(
            Changes changes,
            Publishing publishing,
            Postings postings,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.changes = changes;
        this.publishing = publishing;
        this.postings = postings;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
        this.clock = clock;
    }

    /** Whether it can still be changed: people can see it, and it is neither cancelled nor held. */
    boolean open(Notice notice) {
        return notice.out(clock.instant())
                && !notice.held()
                && !notice.later().cancelled()
                && pending(notice)
                        .filter(change -> change.kind() == Change.Kind.CANCELLATION)
                        .isEmpty();
    }

    boolean may(Actor by, Notice notice) {
        return authority.may(by, Publishing.right(notice.body()), Publishing.realm(notice.body()));
    }

    /** What people cannot see yet. */
    Optional<Change> pending(Notice notice) {
        return changes.pending(notice);
    }

    /** As it will read once what waits is told. */
    Notice then(Notice notice) {
        return pending(notice).map(change -> notice.saying(change.facts())).orElse(notice);
    }

    /** What is wrong with these facts of it; the others may have become so with time. */
    List<Finding> wrong(Notice notice, Set<Fact> facts) {
        return Checks.of(notice, content.now(), LocalDate.now(clock)).stream()
                .filter(finding -> finding.stops() && finding.fact() != null && facts.contains(finding.fact()))
                .toList();
    }

    /**
     * In half an hour people are told that it reads like this; false if they may not, or it is too late.
     *
     * @param sender who hears what became of it, if they can be talked with
     */
    boolean correct(Actor by, @Nullable Person sender, Notice notice, Map<Fact, String> facts) {
        if (!open(notice) || !use(by, notice, "訂正：")) {
            return false;
        }
        Change change = pending(notice)
                .map(before -> {
                    takeBackPostings(before);
                    return changes.again(before, facts, before.due());
                })
                .orElseGet(() -> changes.add(
                        notice,
                        Change.Kind.CORRECTION,
                        facts,
                        "",
                        sender,
                        clock.instant().plus(MERGED)));
        tell(notice, change);
        return true;
    }

    /** The correction goes out now and not at the end of the half hour; false if there is none, or they may not. */
    boolean now(Actor by, Notice notice) {
        Optional<Change> pending = pending(notice).filter(change -> change.kind() == Change.Kind.CORRECTION);
        if (pending.isEmpty() || !use(by, notice, "訂正：")) {
            return false;
        }
        takeBackPostings(pending.get());
        tell(notice, changes.again(pending.get(), pending.get().facts(), clock.instant()));
        return true;
    }

    /** It takes place after all, or stays as it was; false if people have been told. */
    boolean undo(Notice notice) {
        Optional<Change> pending = pending(notice);
        pending.ifPresent(change -> {
            takeBackPostings(change);
            changes.takeBack(change);
            if (notice.later().change() == null) {
                publishing.goOn(notice);
            }
        });
        return pending.isPresent();
    }

    /** In a minute people are told that it does not take place; false if they may not, or it is too late. */
    boolean cancel(Actor by, @Nullable Person sender, Notice notice, String reason) {
        if (!open(notice) || !use(by, notice, "取りやめ：")) {
            return false;
        }
        pending(notice).ifPresent(correction -> {
            takeBackPostings(correction);
            changes.takeBack(correction);
        });
        tell(
                notice,
                changes.add(
                        notice,
                        Change.Kind.CANCELLATION,
                        notice.facts(),
                        reason,
                        sender,
                        clock.instant().plus(Publishing.STILL_TO_TAKE_BACK)));
        return true;
    }

    /**
     * The gathering of which it tells has been called off or moved: from now on it says so. Whoever does not hear that from
     * there is told of it here.
     */
    void follow(
            Notice notice, Change.Kind kind, Map<Fact, String> facts, String why, Announcements.Elsewhere elsewhere) {
        pending(notice).ifPresent(correction -> {
            takeBackPostings(correction);
            changes.takeBack(correction);
        });
        Change change = changes.add(notice, kind, facts, why, null, clock.instant());
        tell(
                notice,
                change,
                new Told(
                        NoticeAudiences.COMING_BESIDES,
                        NoticeAudiences.REST_BESIDES,
                        NoticeAudiences.besides(notice, elsewhere)));
    }

    private void takeBackPostings(Change change) {
        postings.takeBack(change.cause());
        postings.takeBack(change.causeForTheRest());
    }

    /** As people are told of it. */
    Message message(Notice notice, Change change) {
        return change.kind() == Change.Kind.CORRECTION
                ? wording.corrected(notice, notice.saying(change.facts()))
                : wording.cancelled(notice, change.reason());
    }

    /** Those who come, the others, and what they are told apart by. */
    private record Told(String coming, String rest, String about) {}

    private void tell(Notice notice, Change change) {
        tell(notice, change, new Told(NoticeAudiences.COMING, NoticeAudiences.REST, notice.id()));
    }

    private void tell(Notice notice, Change change, Told told) {
        Message message = message(notice, change);
        postings.over(notice.cause());
        changes.told(notice).stream()
                .filter(before -> !before.id().equals(change.id()))
                .forEach(before -> {
                    postings.over(before.cause());
                    postings.over(before.causeForTheRest());
                });
        Instant until = publishing.until(notice.saying(change.facts()), change.due());
        List<Message> said = List.of(message);
        post(notice, change, new Posting(change.cause(), told.coming(), told.about(), Push.AT_ONCE, said, until));
        post(
                notice,
                change,
                new Posting(change.causeForTheRest(), told.rest(), told.about(), rest(notice), said, until));
    }

    /** Whoever was rung for what was urgent is rung for its end. */
    private static Push rest(Notice notice) {
        if (notice.urgent()) {
            return Push.AT_ONCE;
        }
        return notice.request() ? Push.NEVER : Push.ROUND;
    }

    /** How people are told of it. */
    static Phrase reaching(Notice notice) {
        return switch (rest(notice)) {
            case AT_ONCE -> Phrase.NOTICE_CHANGE_RINGS;
            case NEVER -> Phrase.NOTICE_CHANGE_WAITS;
            default -> Phrase.NOTICE_CHANGE_RIDES;
        };
    }

    private void post(Notice notice, Change change, Posting posting) {
        postings.post(posting.from(change.due()).by(change.sender(), notice.body()));
    }

    private boolean use(Actor by, Notice notice, String what) {
        return authority.use(
                by, Publishing.right(notice.body()), Publishing.realm(notice.body()), what + wording.title(notice));
    }
}
