package kairan.roles;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one way to use a role: whoever may is let through, and it stands in the audit log. */
@Component
public class Authority {

    private final Roles roles;
    private final Audit audit;

    public Authority(Roles roles, Audit audit) {
        this.roles = roles;
        this.audit = audit;
    }

    /** Whether they may; for drawing menus and pages, noted nowhere. */
    public boolean may(Actor actor, Right right, Realm where) {
        return seats(actor, right).anyMatch(seat -> seat.realm().covers(where));
    }

    /** Everywhere they may. */
    public List<Realm> where(Actor actor, Right right) {
        return seats(actor, right).map(Seat::realm).distinct().toList();
    }

    /** Lets them do it there, and notes it with some words on what it was; false, and no note, if they may not. */
    public boolean use(Actor actor, Right right, Realm where, String detail) {
        Optional<Seat> seat =
                seats(actor, right).filter(s -> s.realm().covers(where)).findFirst();
        seat.ifPresent(s -> audit.note(actor, s.role(), right.label(), where, detail));
        return seat.isPresent();
    }

    /** The same for what belongs to no association: they need the right anywhere, and it is noted for there. */
    public boolean useAnywhere(Actor actor, Right right, String detail) {
        Optional<Seat> seat = seats(actor, right).findFirst();
        seat.ifPresent(s -> audit.note(actor, s.role(), right.label(), s.realm(), detail));
        return seat.isPresent();
    }

    /** @throws NotAllowed if they may not */
    public void require(Actor actor, Right right, Realm where, String detail) {
        if (!use(actor, right, where, detail)) {
            throw new NotAllowed(right);
        }
    }

    private Stream<Seat> seats(Actor actor, Right right) {
        Stream<Seat> all = switch (actor) {
            case Actor.Talker talker ->
                roles.of(talker.person()).stream().map(held -> new Seat(held.role(), held.realm()));
            case Actor.Clerk clerk -> Stream.of(new Seat(clerk.role(), Realm.TOWN));
        };
        return all.filter(seat -> right.of(seat.role()));
    }

    /** A role, and where it holds. */
    private record Seat(Role role, Realm realm) {}
}
