package kairan.roles;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.springframework.stereotype.Component;

/** What is kept about those who have a role: the role, what they did in it, and the codes they got wrong. */
@Component
class RoleRecords implements Keeping {

    private final Roles roles;
    private final Audit audit;
    private final Tries tries;
    private final Menus menus;
    private final Invitations invitations;
    private final Titles titles;

    RoleRecords(Roles roles, Audit audit, Tries tries, Menus menus, Invitations invitations, Titles titles) {
        this.roles = roles;
        this.audit = audit;
        this.tries = tries;
        this.menus = menus;
        this.invitations = invitations;
        this.titles = titles;
    }

    @Override
    public List<Kept> about(Person person) {
        Stream<Kept> held = roles.soon(person).stream().map(h -> new Kept("役目", titles.of(h) + days(h)));
        Stream<Kept> done = audit.by(person).stream()
                .map(n -> new Kept("役目でしたこと", "%s　%s".formatted(titles.from(n.at()), n.act())));
        int wrong = tries.counted(person);
        Stream<Kept> codes = wrong == 0 ? Stream.of() : Stream.of(new Kept("番号のまちがい", wrong + "回（その夜に消えます）"));
        return Stream.of(held, done, codes).flatMap(all -> all).toList();
    }

    private String days(Holding held) {
        String from = titles.from(held.from()) + "から";
        return "（%s%s）".formatted(from, held.until() == null ? "" : titles.until(held.until()) + "まで");
    }

    /** The audit log keeps what was done in the role, and forgets who it was. */
    @Override
    public void erase(Person person) {
        roles.soon(person).forEach(invitations::withdrawAfter);
        roles.erase(person);
        audit.erase(person);
        tries.erase(person);
        menus.eraseAndUnlink(person);
    }

    /** A role belongs to the person, whichever door they come in by; the other door is shown the right menu anew. */
    @Override
    public void move(Person from, Person to) {
        roles.move(from, to);
        audit.move(from, to);
        tries.erase(from);
        menus.move(from, to);
    }

    @Override
    public void forget(Retention retention, Instant now) {
        audit.forget(now.minus(retention.audit()));
        roles.forget(now.minus(retention.audit()));
        invitations.forget(now.minus(retention.talk()));
        tries.forget();
        menus.forget();
    }
}
