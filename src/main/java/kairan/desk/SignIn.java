package kairan.desk;

import java.util.Optional;
import kairan.japanese.Spelling;
import kairan.watch.Whence;
import org.springframework.stereotype.Component;

/** Decides who gets in (サインイン): by password, after ten wrong ones not for an hour, and by the second step where there is one. */
@Component
class SignIn {

    sealed interface Result {}

    /** In. */
    record Entered(Account account) implements Result {}

    /** The password was right; the second step is still to come. */
    record Half(Account account) implements Result {}

    /** Not in; {@code status} is the page's HTTP status. */
    record Refused(int status, String why) implements Result {}

    private static final Refused WRONG = new Refused(401, "名前かパスワードが違います。10回まちがえると、1時間サインインできなくなります。");
    private static final Refused LOCKED =
            new Refused(429, "まちがいが続いたので、この名前では、しばらくサインインできません。1時間ほどたってから、もう一度お試しください。お急ぎのときは、管理者に伝えてください。");
    private static final Refused CROWDED = new Refused(429, "この場所からのサインインが多すぎます。10分ほどたってから、もう一度お試しください。");
    private static final Refused BUSY = new Refused(503, "いま、サインインが重なっています。1分ほどたってから、もう一度お試しください。");
    private static final Refused ELSEWHERE = new Refused(403, "この場所からは、サインインできません。決められた場所（役所のネットワークなど）からお使いください。");
    private static final Refused WRONG_CODE = new Refused(401, "番号が違います。いま表示されている番号か、印刷した番号で、まだ使っていないものを入れてください。");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondSteps seconds;
    private final Attempts attempts;
    private final DeskSettings settings;

    SignIn(Accounts accounts, Passwords passwords, SecondSteps seconds, Attempts attempts, DeskSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seconds = seconds;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** @param address from which it is tried */
    Result first(String typed, String password, String address) {
        return settings.allows(address)
                ? passwords
                        .inTurn(Whence.of(address), () -> look(Spelling.of(typed), password, address))
                        .orElse(BUSY)
                : ELSEWHERE;
    }

    private Result look(String name, String password, String address) {
        if (!attempts.allows(Door.SIGN_IN, address)) {
            return CROWDED;
        }
        // From where they have signed in of late, nobody shuts them out by trying their name elsewhere.
        String tried = attempts.knows(name, address) ? name + " @" + Whence.of(address) : name;
        if (!attempts.allows(Door.PASSWORD, tried)) {
            return LOCKED;
        }
        Optional<Account> account = accounts.named(name);
        boolean right = account.isPresent()
                ? passwords.matches(password, accounts.password(account.get()))
                : passwords.matchesNobodys(password);
        if (!right) {
            return WRONG;
        }
        attempts.forget(Door.PASSWORD, tried);
        attempts.know(name, address);
        return account.get().second() ? new Half(account.get()) : new Entered(account.get());
    }

    /** @param id of the account whose password was right */
    Result second(String id, String code) {
        if (!attempts.allows(Door.CODE, id)) {
            return LOCKED;
        }
        Optional<Account> account = accounts.find(id).filter(a -> seconds.accept(a, code));
        if (account.isEmpty()) {
            return WRONG_CODE;
        }
        attempts.forget(Door.CODE, id);
        return new Entered(account.get());
    }
}
