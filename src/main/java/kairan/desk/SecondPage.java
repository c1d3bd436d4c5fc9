package kairan.desk;

import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting up the second step of signing in (二つ目の確認): an app, or a printed list. */
@Controller
@ForVisitors
@RequestMapping(SecondPage.PATH)
class SecondPage {

    static final String PATH = "/desk/second";

    /** The secret that is shown and not yet in use. */
    private static final String SECRET = "secret";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondSteps seconds;
    private final Attempts attempts;
    private final Notes notes;
    private final TransactionTemplate transaction;

    SecondPage(
            Accounts accounts,
            Passwords passwords,
            SecondSteps seconds,
            Attempts attempts,
            Notes notes,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seconds = seconds;
        this.attempts = attempts;
        this.notes = notes;
        this.transaction = transaction;
    }

    @GetMapping
    String page(HttpSession session, Model model) {
        Account account = AccountPage.own(accounts);
        if (!(session.getAttribute(SECRET) instanceof String)) {
            session.setAttribute(SECRET, seconds.secret());
        }
        String secret = (String) session.getAttribute(SECRET);
        model.addAttribute("secret", secret.replaceAll("(.{4})(?=.)", "$1 "));
        model.addAttribute("qr", Qr.of(address(account, secret)));
        model.addAttribute("app", seconds.hasApp(account));
        model.addAttribute("left", seconds.printedLeft(account));
        return "desk/second";
    }

    @PostMapping("/app")
    String app(@RequestParam String code, @RequestParam String now, HttpSession session, RedirectAttributes next) {
        Account account = AccountPage.own(accounts);
        if (!knows(account, now)) {
            return refused(next);
        }
        boolean set = session.getAttribute(SECRET) instanceof String secret && seconds.set(account, secret, code);
        if (!set) {
            next.addFlashAttribute("wrong", "番号が違います。アプリにいま出ている6けたの番号を入れてください。合わないときは、電話の時計を確かめてください。");
            return "redirect:" + PATH;
        }
        session.removeAttribute(SECRET);
        notes.own(account, "二つ目の確認を決めた", "認証アプリ");
        next.addFlashAttribute("done", "認証アプリを登録しました。次のサインインから、番号をたずねます。");
        return "redirect:" + AccountPage.PATH;
    }

    @PostMapping("/list")
    String list(@RequestParam String now, Model model, RedirectAttributes next) {
        Account account = AccountPage.own(accounts);
        if (!knows(account, now)) {
            return refused(next);
        }
        model.addAttribute("codes", transaction.execute(status -> seconds.print(account)));
        notes.own(account, "二つ目の確認を決めた", "印刷した番号");
        return "desk/codes";
    }

    /** Whoever finds the page open must not make the second step their own. */
    private boolean knows(Account account, String password) {
        boolean known = attempts.allows(Door.PASSWORD, account.name())
                && passwords.matches(password, accounts.password(account));
        if (known) {
            attempts.forget(Door.PASSWORD, account.name());
        }
        return known;
    }

    private static String refused(RedirectAttributes next) {
        next.addFlashAttribute("wrong", "いまのパスワードが違います。二つ目の確認は、そのままです。");
        return "redirect:" + PATH;
    }

    private static String address(Account account, String secret) {
        return "otpauth://totp/" + encoded("回覧:" + account.name()) + "?secret=" + secret + "&issuer=" + encoded("回覧");
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
