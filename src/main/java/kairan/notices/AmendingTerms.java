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
import kairan.roles.Actor;
import kairan.roles.Authority;
import org.springframework.stereotype.Component;

/**
 * On what terms a notice that was sent is amended: whether it still can be and by whom, what is wrong with what is to be
 * said instead, and how soon people are told.
 */
@Component
class AmendingTerms {

    static final Duration MERGED = Duration.ofMinutes(30);

    private final Changes changes;
    private final PerHour perHour;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;
    private final Clock clock;

    AmendingTerms(
            Changes changes, PerHour perHour, Authority authority, Wording wording, ContentFiles content, Clock clock) {
        this.changes = changes;
        this.perHour = perHour;
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

    /** Lets them amend it, and notes it with these words before its title; false, and no note, if they may not. */
    boolean use(Actor by, Notice notice, String what) {
        return authority.use(
                by, Publishing.right(notice.body()), Publishing.realm(notice.body()), what + wording.title(notice));
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

    /** What the words that are new in it clearly look like; the town's own are not looked at. */
    static Optional<Exclusion> sign(Notice notice, Map<Fact, String> facts) {
        if (notice.body() == null) {
            return Optional.empty();
        }
        String fresh = facts.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(notice.facts().get(fact.getKey())))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("。"));
        return Exclusion.in(fresh);
    }

    /** What a reason clearly looks like, which then is not told; the town's own is not looked at. */
    static Optional<Exclusion> sign(Notice notice, String reason) {
        return notice.body() == null ? Optional.empty() : Exclusion.in(reason);
    }

    /** After that time, or later if they have told much within the hour, without counting that one. */
    Instant soonest(Actor by, String id, Duration after) {
        Instant usual = clock.instant().plus(after);
        Instant free = perHour.free(by, id);
        return free.isAfter(usual) ? free : usual;
    }

    /** Whether it comes later than it would, because its sender has told much within the hour. */
    boolean late(Change change) {
        Duration usual = change.kind() == Change.Kind.CORRECTION ? MERGED : Publishing.STILL_TO_TAKE_BACK;
        return !change.isHeld() && change.due().isAfter(clock.instant().plus(usual));
    }

    /** Whether they have told so much within the hour that it stays at its moment. */
    boolean tooSoon(Actor by, Change change) {
        return perHour.free(by, change.id()).isAfter(clock.instant());
    }
}
