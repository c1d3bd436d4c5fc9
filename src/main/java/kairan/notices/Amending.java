package kairan.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Announcements;
import kairan.conversation.Ids;
import kairan.conversation.Person;
import kairan.roles.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Corrects and cancels what was sent (訂正、取りやめ): those who come are told at once, the others with the next round, and
 * whoever has not been told of the notice is told of this alone. What is corrected within half an hour is told once.
 */
@Component
class Amending {

    /** Nobody has written what follows from elsewhere, and nobody's hour is counted for it. */
    private static final String NOBODY = "";

    private final AmendingTerms terms;
    private final ChangeTidings tidings;
    private final Changes changes;
    private final Publishing publishing;
    private final Clock clock;

    Amending(AmendingTerms terms, ChangeTidings tidings, Changes changes, Publishing publishing, Clock clock) {
        this.terms = terms;
        this.tidings = tidings;
        this.changes = changes;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * In half an hour people are told that it reads like this, or later if the sender has told much within the hour; what
     * looks like something not sent round waits for staff. Empty if they may not, or it is too late.
     *
     * @param sender who hears what became of it, if they can be talked with
     */
    Optional<Change> correct(Actor by, @Nullable Person sender, Notice notice, Map<Fact, String> facts) {
        if (!terms.open(notice) || !terms.use(by, notice, "訂正：")) {
            return Optional.empty();
        }
        String held = AmendingTerms.sign(notice, facts).map(Exclusion::label).orElse(null);
        Optional<Change> before = terms.pending(notice);
        before.ifPresent(tidings::takeBack);
        String id = before.map(Change::id).orElseGet(Ids::next);
        Instant due = held != null
                ? Change.NOT_YET
                : before.filter(change -> !change.isHeld())
                        .map(Change::due)
                        .orElseGet(() -> terms.soonest(by, id, AmendingTerms.MERGED));
        Change change = before.map(b -> changes.keep(b.again(facts, held, due)))
                .orElseGet(() -> changes.add(
                        new Change(id, notice.id(), Change.Kind.CORRECTION, facts, "", sender, held, 0, due),
                        PerHour.id(by)));
        if (held == null) {
            tidings.tell(notice, change);
        } else {
            publishing.goOnWithout(notice);
            tidings.look(notice, change);
        }
        return Optional.of(change);
    }

    /** The correction goes out now and not at the end of the half hour; false if there is none, or they may not, or not so soon. */
    boolean now(Actor by, Notice notice) {
        Optional<Change> pending = terms.pending(notice)
                .filter(change -> change.kind() == Change.Kind.CORRECTION && !change.isHeld())
                .filter(change -> !terms.tooSoon(by, change));
        if (pending.isEmpty() || !terms.use(by, notice, "訂正：")) {
            return false;
        }
        tidings.takeBack(pending.get());
        tidings.tell(notice, changes.keep(pending.get().again(pending.get().facts(), null, clock.instant())));
        return true;
    }

    /** Staff have read it and let it go: in a minute people are told. */
    void letGo(Notice notice, Change held) {
        tidings.takeBack(held);
        tidings.tell(
                notice,
                changes.keep(held.again(held.facts(), null, clock.instant().plus(Publishing.STILL_TO_TAKE_BACK))));
    }

    /** Staff have read it and stop it, with a reason. */
    void stop(Change held, String reason) {
        tidings.takeBack(held);
        changes.keep(held.again(held.facts(), reason, Change.NOT_YET));
    }

    /** Those of it that wait for staff, or that they stopped. */
    List<Following> held(Notice notice) {
        return changes.held(notice).stream()
                .map(change ->
                        Following.of(change, tidings.message(notice, change).text()))
                .toList();
    }

    /** It takes place after all, or stays as it was; false if people have been told. */
    boolean undo(Notice notice) {
        Optional<Change> pending = terms.pending(notice);
        pending.ifPresent(change -> {
            tidings.takeBack(change);
            changes.takeBack(change);
            publishing.goOnWithout(notice);
        });
        return pending.isPresent();
    }

    /** In a minute people are told that it does not take place; empty if they may not, or it is too late. */
    Optional<Change> cancel(Actor by, @Nullable Person sender, Notice notice, String reason) {
        if (!terms.open(notice) || !terms.use(by, notice, "取りやめ：")) {
            return Optional.empty();
        }
        terms.pending(notice).ifPresent(correction -> {
            tidings.takeBack(correction);
            changes.takeBack(correction);
        });
        String id = Ids.next();
        Instant due = terms.soonest(by, id, Publishing.STILL_TO_TAKE_BACK);
        Change change = changes.add(
                new Change(id, notice.id(), Change.Kind.CANCELLATION, notice.facts(), reason, sender, null, 0, due),
                PerHour.id(by));
        tidings.tell(notice, change);
        return Optional.of(change);
    }

    /**
     * The gathering of which it tells has been called off or moved: from now on it says so. Whoever does not hear that from
     * there is told of it here.
     */
    void follow(
            Notice notice, Change.Kind kind, Map<Fact, String> facts, String why, Announcements.Elsewhere elsewhere) {
        terms.pending(notice).ifPresent(correction -> {
            tidings.takeBack(correction);
            changes.takeBack(correction);
        });
        Change change = changes.add(
                new Change(Ids.next(), notice.id(), kind, facts, why, null, null, 0, clock.instant()), NOBODY);
        tidings.tell(notice, change, elsewhere);
    }
}
