package kairan.desk;

import java.util.Optional;
import java.util.Set;
import kairan.japanese.Spelling;
import kairan.roles.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How accounts begin, or begin anew: by a one-time link, a name and a password of one's own. */
@Component
class Beginnings {

    sealed interface Result {}

    record Begun(Account account) implements Result {}

    /** Nothing has happened; the link is still good. */
    record Wrong(String why) implements Result {}

    /** The link is used, too old, or none. */
    record Gone() implements Result {}

    private static final Set<Link.Purpose> LINKS =
            Set.of(Link.Purpose.FIRST, Link.Purpose.RESET, Link.Purpose.ACCOUNT, Link.Purpose.AGAIN);
    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 40;

    private final Links links;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondSteps seconds;
    private final Attempts attempts;
    private final Notes notes;
    private final TransactionTemplate transaction;

    Beginnings(
            Links links,
            Accounts accounts,
            Passwords passwords,
            SecondSteps seconds,
            Attempts attempts,
            Notes notes,
            TransactionTemplate transaction) {
        this.links = links;
        this.accounts = accounts;
        this.passwords = passwords;
        this.seconds = seconds;
        this.attempts = attempts;
        this.notes = notes;
        this.transaction = transaction;
    }

    Optional<Link> look(String secret) {
        return links.look(secret, LINKS).filter(this::stillMeant);
    }

    /** An account that has ended is not begun anew, and the first administrator is the first only as long as there is none. */
    private boolean stillMeant(Link link) {
        return switch (link.purpose()) {
            case AGAIN -> fixedName(link).isPresent();
            case FIRST -> !accounts.anybodyIs(Role.ADMINISTRATOR);
            default -> true;
        };
    }

    /** The name of the account whose password the link makes anew; empty if the name is still to be chosen. */
    Optional<String> fixedName(Link link) {
        return Optional.ofNullable(link.account()).flatMap(accounts::find).map(Account::name);
    }

    Result begin(String secret, String typed, String password, String again) {
        Optional<Link> link = look(secret);
        if (link.isEmpty()) {
            return new Gone();
        }
        String name = fixedName(link.get()).orElse(Spelling.of(typed));
        Optional<String> complaint = complaint(name, password, again);
        if (complaint.isPresent()) {
            return new Wrong(complaint.get());
        }
        // Takes a moment, and must not keep the store waiting.
        String hash = passwords.hash(password);
        return transaction.execute(status -> {
            Result result = begin(secret, name, hash);
            if (result instanceof Wrong) {
                status.setRollbackOnly();
            }
            return result;
        });
    }

    private Result begin(String secret, String name, String hash) {
        Optional<Link> link = links.use(secret, LINKS).filter(this::stillMeant);
        if (link.isEmpty()) {
            return new Gone();
        }
        Role role = link.get().role();
        Optional<Account> account = switch (link.get().purpose()) {
            case RESET -> accounts.named(name).isPresent() ? anew(name, hash, role) : accounts.add(name, hash, role);
            case AGAIN -> anew(name, hash, role);
            default -> accounts.add(name, hash, role);
        };
        account.ifPresent(a -> {
            attempts.forget(Door.PASSWORD, name);
            notes.begun(a, link.get().purpose());
        });
        return account.<Result>map(Begun::new)
                .orElseGet(() -> new Wrong("「%s」という名前は、もう使われています。別の名前にしてください。".formatted(name)));
    }

    /** Who is locked out gets the old name back, without the second step that may be lost. */
    private Optional<Account> anew(String name, String hash, Role role) {
        Optional<Account> old = accounts.named(name).filter(account -> account.role() == role);
        old.ifPresent(account -> {
            seconds.remove(account);
            attempts.forget(Door.CODE, account.id());
        });
        return old.map(account -> accounts.change(account, hash));
    }

    private static Optional<String> complaint(String name, String password, String again) {
        int length = name.codePointCount(0, name.length());
        if (length < SHORTEST_NAME || length > LONGEST_NAME) {
            return Optional.of("名前は、2文字から40文字までにしてください。");
        }
        if (!password.equals(again)) {
            return Optional.of("二つのパスワードが違います。同じものを2回入れてください。");
        }
        return Passwords.complaint(name, password);
    }
}
