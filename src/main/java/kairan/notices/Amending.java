package kairan.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Ids;
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

    /** Nobody has written what follows from elsewhere, and nobody's hour is counted for it. */
    private static final String NOBODY = "";

    private final Changes changes;
    private final Publishing publishing;
    private final PerHour perHour;
    private final Staff staff;
    private final Postings postings;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    Amending(
            Changes changes,
            Publishing publishing,
            PerHour perHour,
            Staff staff,
            Postings postings,
            Authority authority,
            Wording wording,
            ContentFiles content,
            Clock clock) {
        this.changes = changes;
        this.publishing = publishing;
        this.perHour = perHour;
        this.staff = staff;
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
     * In half an hour people are told that it reads like this, or later if the sender has told much within the hour; what
     * looks like something not sent round waits for staff. Empty if they may not, or it is too late.
     *
     * @param sender who hears what became of it, if they can be talked with
     */
    Optional<Change> correct(Actor by, @Nullable Person sender, Notice notice, Map<Fact, String> facts) {
        if (!open(notice) || !use(by, notice, "訂正：")) {
            return Optional.empty();
        }
        String held = sign(notice, facts).map(Exclusion::label).orElse(null);
        Optional<Change> before = pending(notice);
        before.ifPresent(this::takeBackPostings);
        String id = before.map(Change::id).orElseGet(Ids::next);
        Instant due = held != null
                ? Change.NOT_YET
                : before.filter(change -> !change.isHeld()).map(Change::due).orElseGet(() -> soonest(by, id, MERGED));
        Change change = before.map(b -> changes.keep(b.again(facts, held, due)))
                .orElseGet(() -> changes.add(
                        new Change(id, notice.id(), Change.Kind.CORRECTION, facts, "", sender, held, 0, due),
                        PerHour.id(by)));
        if (held == null) {
            tell(notice, change);
        } else {
            publishing.goOnWithout(notice);
            staff.look(notice, Following.of(change, message(notice, change).text()));
        }
        return Optional.of(change);
    }

    /** What the words that are new in it clearly look like; the town's own are not looked at. */
    private static Optional<Exclusion> sign(Notice notice, Map<Fact, String> facts) {
        if (notice.body() == null) {
            return Optional.empty();
        }
        String fresh = facts.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(notice.facts().get(fact.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("。"));
        return Exclusion.in(fresh);
    }

    private Instant soonest(Actor by, String id, Duration after) {
        Instant usual = clock.instant().plus(after);
        Instant free = perHour.free(by, id);
        return free.isAfter(usual) ? free : usual;
    }

    /** What a reason clearly looks like, which then is not told; the town's own is not looked at. */
    static Optional<Exclusion> sign(Notice notice, String reason) {
        return notice.body() == null ? Optional.empty() : Exclusion.in(reason);
    }

    /** Whether it comes later than it would, because its sender has told much within the hour. */
    boolean late(Change change) {
        Duration usual = change.kind() == Change.Kind.CORRECTION ? MERGED : Publishing.STILL_TO_TAKE_BACK;
        return !change.isHeld() && change.due().isAfter(clock.instant().plus(usual));
    }

    /** The correction goes out now and not at the end of the half hour; false if there is none, or they may not, or not so soon. */
    boolean now(Actor by, Notice notice) {
        Optional<Change> pending = pending(notice)
                .filter(change -> change.kind() == Change.Kind.CORRECTION && !change.isHeld())
                .filter(change -> !tooSoon(by, change));
        if (pending.isEmpty() || !use(by, notice, "訂正：")) {
            return false;
        }
        takeBackPostings(pending.get());
        tell(notice, changes.keep(pending.get().again(pending.get().facts(), null, clock.instant())));
        return true;
    }

    /** Whether they have told so much within the hour that it stays at its moment. */
    boolean tooSoon(Actor by, Change change) {
        return perHour.free(by, change.id()).isAfter(clock.instant());
    }

    /** Staff have read it and let it go: in a minute people are told. */
    void letGo(Notice notice, Change held) {
        takeBackPostings(held);
        tell(notice, changes.keep(held.again(held.facts(), null, clock.instant().plus(Publishing.STILL_TO_TAKE_BACK))));
    }

    /** Staff have read it and stop it, with a reason. */
    void stop(Change held, String reason) {
        takeBackPostings(held);
        changes.keep(held.again(held.facts(), reason, Change.NOT_YET));
    }

    /** Those of it that wait for staff, or that they stopped. */
    List<Following> held(Notice notice) {
        return changes.held(notice).stream()
                .map(change -> Following.of(change, message(notice, change).text()))
                .toList();
    }

    /** It takes place after all, or stays as it was; false if people have been told. */
    boolean undo(Notice notice) {
        Optional<Change> pending = pending(notice);
        pending.ifPresent(change -> {
            takeBackPostings(change);
            changes.takeBack(change);
            publishing.goOnWithout(notice);
        });
        return pending.isPresent();
    }

    /** In a minute people are told that it does not take place; empty if they may not, or it is too late. */
    Optional<Change> cancel(Actor by, @Nullable Person sender, Notice notice, String reason) {
        if (!open(notice) || !use(by, notice, "取りやめ：")) {
            return Optional.empty();
        }
        pending(notice).ifPresent(correction -> {
            takeBackPostings(correction);
            changes.takeBack(correction);
        });
        String id = Ids.next();
        Instant due = soonest(by, id, Publishing.STILL_TO_TAKE_BACK);
        Change change = changes.add(
                new Change(id, notice.id(), Change.Kind.CANCELLATION, notice.facts(), reason, sender, null, 0, due),
                PerHour.id(by));
        tell(notice, change);
        return Optional.of(change);
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
        Change change = changes.add(
                new Change(Ids.next(), notice.id(), kind, facts, why, null, null, 0, clock.instant()), NOBODY);
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
        staff.needNotLook(Following.of(change, ""));
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
            case NEVER -> anybodyComes(notice) ? Phrase.NOTICE_CHANGE_WAITS : Phrase.NOTICE_CHANGE_WAITS_FOR_ALL;
            default -> anybodyComes(notice) ? Phrase.NOTICE_CHANGE_RIDES : Phrase.NOTICE_CHANGE_RIDES_FOR_ALL;
        };
    }

    /** Whether there may be some who are told at once, because they come. */
    private static boolean anybodyComes(Notice notice) {
        Whom whom = notice.whom();
        return notice.asksForAnswers()
                || notice.day().isPresent()
                || whom != null && whom.in().stream().anyMatch(circle -> circle.kind() == Circle.Kind.GATHERING);
    }

    private void post(Notice notice, Change change, Posting posting) {
        postings.post(posting.from(change.due()).by(change.sender(), notice.body()));
    }

    private boolean use(Actor by, Notice notice, String what) {
        return authority.use(
                by, Publishing.right(notice.body()), Publishing.realm(notice.body()), what + wording.title(notice));
    }
}
