package kairan.desk;

import kairan.roles.Actor;
import kairan.roles.Audit;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** What the desk writes into the audit log (操作の記録). */
@Component
class Notes {

    private final Audit audit;

    Notes(Audit audit) {
        this.audit = audit;
    }

    /** A visitor uses a right; they must have it there. No words of a resident in the detail. */
    void used(Visitor visitor, Right right, Realm where, String detail) {
        Seat seat = visitor.by(right, where).orElseThrow();
        audit.note(visitor.actor(), seat.role(), right.label(), where, detail);
    }

    void signedIn(Account account) {
        own(account, "サインインした", "");
    }

    /** Somebody came from the talk, with each of their roles. */
    void opened(Visitor visitor) {
        visitor.seats().forEach(seat -> audit.note(visitor.actor(), seat.role(), "大きな画面で開いた", seat.realm(), ""));
    }

    void begun(Account account, Link.Purpose by) {
        own(account, "名前とパスワードを決めた", by.label());
    }

    /** An account changes what concerns itself alone. */
    void own(Account account, String act, String detail) {
        audit.note(new Actor.Clerk(account.name(), account.role()), account.role(), act, Realm.TOWN, detail);
    }
}
