package kairan.roles;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kairan.bodies.Body;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How people come to a role and leave it (任命): always by an invitation, so that nobody is named. What belongs to an
 * association stays with it. Whoever may not gets {@link NotAllowed}; whatever is done stands in the audit log.
 */
@Component
public class Appointments {

    private final Roles roles;
    private final Invitations invitations;
    private final Authority authority;
    private final Audit audit;
    private final Tries tries;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Appointments(
            Roles roles,
            Invitations invitations,
            Authority authority,
            Audit audit,
            Tries tries,
            TransactionTemplate transaction,
            Clock clock) {
        this.roles = roles;
        this.invitations = invitations;
        this.authority = authority;
        this.audit = audit;
        this.tries = tries;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One more person in that role. */
    public Invitation invite(Actor by, Role role, Realm realm) {
        check(role, realm);
        return transaction.execute(status -> {
            authority.require(by, Right.toInvite(role), realm, role.label() + "の招待");
            return invitations.invite(role, realm);
        });
    }

    private static void check(Role role, Realm realm) {
        boolean fits = switch (role) {
            case BLOCK_LEADER -> realm.block() != null;
            case LEADER -> realm.body() != null && realm.block() == null;
            case STAFF, ADMINISTRATOR -> realm.equals(Realm.TOWN);
        };
        if (!fits) {
            throw new IllegalArgumentException(role + " does not hold there");
        }
    }

    /**
     * Somebody else takes the role over; the old one ends only once they have accepted, so that it is never empty. An
     * earlier hand-over of the same role that nobody has accepted is void.
     */
    public Invitation handOver(Actor by, Holding old, Handover when) {
        checkNotOver(old);
        checkDay(when);
        return transaction.execute(status -> {
            authority.require(
                    by, toHandOver(by, old), old.realm(), "%sから。いまの人は%sまで".formatted(when.first(), when.last()));
            invitations.withdrawAfter(old);
            return invitations.inviteAfter(old, when.begins(clock.getZone()), when.ends(clock.getZone()));
        });
    }

    /** Whether they may hand it over; for drawing pages, noted nowhere. */
    public boolean mayHandOver(Actor by, Holding old) {
        return authority.may(by, toHandOver(by, old), old.realm());
    }

    /** Whether they may end it at once, to invite somebody else; for drawing pages, noted nowhere. */
    public boolean mayMove(Actor by, Holding old) {
        return authority.may(by, toEnd(old), old.realm());
    }

    private static Right toHandOver(Actor by, Holding old) {
        if (by instanceof Actor.Talker talker && talker.person().equals(old.person())) {
            return Right.HAND_OVER;
        }
        return toEnd(old);
    }

    private static Right toEnd(Holding old) {
        return switch (old.role()) {
            case BLOCK_LEADER -> Right.CHANGE_BLOCK_LEADERS;
            case LEADER -> Right.MOVE_ROLE;
            case STAFF, ADMINISTRATOR -> Right.APPOINT_STAFF;
        };
    }

    /**
     * All 班長 of an association change on one date: an invitation for each block, and an end for whoever is 班長 now.
     * Done again, it replaces what was planned before.
     */
    public List<Invitation> changeBlockLeaders(Actor by, Body body, Handover when) {
        checkDay(when);
        return transaction.execute(status -> changed(by, body, when));
    }

    private List<Invitation> changed(Actor by, Body body, Handover when) {
        authority.require(
                by,
                Right.CHANGE_BLOCK_LEADERS,
                Realm.of(body.id()),
                "全部の班。%sから。いまの人は%sまで".formatted(when.first(), when.last()));
        Instant begins = when.begins(clock.getZone());
        roles.in(body).stream()
                .filter(held -> held.role() == Role.BLOCK_LEADER && held.from().isBefore(begins))
                .forEach(held -> roles.end(held, when.ends(clock.getZone())));
        return IntStream.rangeClosed(1, body.blocks())
                .mapToObj(block -> Realm.of(body.id(), block))
                .map(block -> {
                    invitations.withdrawAll(Role.BLOCK_LEADER, block);
                    return invitations.invite(Role.BLOCK_LEADER, block, begins);
                })
                .toList();
    }

    /** The role of somebody who cannot go on ends at once, and somebody else is invited to it. */
    public Invitation move(Actor by, Holding old) {
        return transaction.execute(status -> {
            withdraw(by, old);
            return invitations.invite(old.role(), old.realm());
        });
    }

    /** A role ends at once. */
    public void withdraw(Actor by, Holding old) {
        checkNotOver(old);
        transaction.executeWithoutResult(status -> {
            authority.require(by, toEnd(old), old.realm(), old.role().label() + "の役目を終わりにした");
            invitations.withdrawAfter(old);
            roles.end(old, clock.instant());
        });
    }

    /** An invitation is void. */
    public void withdraw(Actor by, Invitation invitation) {
        transaction.executeWithoutResult(status -> {
            authority.require(
                    by,
                    Right.toInvite(invitation.role()),
                    invitation.realm(),
                    invitation.role().label() + "の招待を取り消した");
            invitations.withdraw(invitation);
        });
    }

    /** Somebody typed a code such as {@code K7QX-3MPA}. */
    Acceptance accept(Person person, String code) {
        return transaction.execute(status -> accepted(person, code));
    }

    private Acceptance accepted(Person person, String code) {
        if (tries.locked(person)) {
            return new Acceptance.Locked();
        }
        Optional<Invitation> good = invitations.good(code);
        Optional<Holding> held = good.flatMap(i -> roles.heldForGood(person, i.role(), i.realm()));
        if (held.isPresent()) {
            return new Acceptance.HeldAlready(held.get());
        }
        Optional<Invitation> accepted = good.flatMap(i -> invitations.accept(code));
        if (accepted.isEmpty()) {
            tries.wrong(person);
            return tries.locked(person) ? new Acceptance.Locked() : new Acceptance.Wrong();
        }
        return given(person, accepted.get());
    }

    private Acceptance given(Person person, Invitation accepted) {
        Instant now = clock.instant();
        Instant from = accepted.from().isAfter(now) ? accepted.from() : now;
        Holding held = roles.give(person, accepted.role(), accepted.realm(), from);
        audit.note(new Actor.Talker(person), held.role(), "招待を受けて、役目を引き受けた", held.realm(), "");
        return new Acceptance.Given(held, handedOver(accepted, now));
    }

    private @Nullable Holding handedOver(Invitation accepted, Instant now) {
        if (accepted.handsOver() == null || accepted.oldEnds() == null) {
            return null;
        }
        Optional<Holding> old = roles.find(accepted.handsOver()).filter(o -> !o.over(now));
        Instant ends = accepted.oldEnds().isAfter(now) ? accepted.oldEnds() : now;
        old.ifPresent(o -> roles.end(o, ends));
        return old.flatMap(o -> roles.find(o.id())).orElse(null);
    }

    private void checkNotOver(Holding old) {
        if (old.over(clock.instant())) {
            throw new IllegalArgumentException("この役目は、もう終わっています。");
        }
    }

    private void checkDay(Handover when) {
        if (!when.fits(LocalDate.now(clock))) {
            throw new IllegalArgumentException("次の人の最初の日は、今日から1年先までの日にしてください。");
        }
    }
}
