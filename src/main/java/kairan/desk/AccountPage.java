package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kairan.roles.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What belongs to whoever is signed in with an account (自分の設定): the password, and the second step. */
@Controller
@ForVisitors
@RequestMapping(AccountPage.PATH)
class AccountPage {

    static final String PATH = "/desk/account";
    private static final String VIEW = "desk/account";
    private static final String WRONG = "wrong";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SecondSteps seconds;
    private final Attempts attempts;
    private final Rules rules;
    private final Visits visits;
    private final Notes notes;

    AccountPage(
            Accounts accounts,
            Passwords passwords,
            SecondSteps seconds,
            Attempts attempts,
            Rules rules,
            Visits visits,
            Notes notes) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.seconds = seconds;
        this.attempts = attempts;
        this.rules = rules;
        this.visits = visits;
        this.notes = notes;
    }

    /** The account that is signed in; leaders have none. */
    static Account own(Accounts accounts) {
        return Frame.visitor()
                .filter(visitor -> visitor.actor() instanceof Actor.Clerk)
                .flatMap(visitor -> accounts.find(visitor.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    @GetMapping
    String page(Model model) {
        Account account = own(accounts);
        model.addAttribute("app", seconds.hasApp(account));
        model.addAttribute("left", seconds.printedLeft(account));
        model.addAttribute("second", account.second());
        model.addAttribute("required", rules.is(Rules.SECOND_STEP));
        return VIEW;
    }

    @PostMapping("/password")
    String change(
            @RequestParam String now,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Account account = own(accounts);
        Optional<String> complaint = complaint(account, now, password, again);
        if (complaint.isPresent()) {
            model.addAttribute(WRONG, complaint.get());
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model);
        }
        visits.begin(request, accounts.change(account, passwords.hash(password)));
        notes.own(account, "パスワードを変えた", "");
        next.addFlashAttribute("done", "パスワードを変えました。ほかのパソコンで開いていた画面は、サインアウトしました。");
        return "redirect:" + PATH;
    }

    private Optional<String> complaint(Account account, String now, String password, String again) {
        if (!attempts.allows(Door.PASSWORD, account.name())) {
            return Optional.of("まちがいが続いたので、1時間ほどたってから、もう一度お試しください。");
        }
        if (!passwords.matches(now, accounts.password(account))) {
            return Optional.of("いまのパスワードが違います。");
        }
        attempts.forget(Door.PASSWORD, account.name());
        return password.equals(again)
                ? Passwords.complaint(account.name(), password)
                : Optional.of("新しいパスワードが、二つで違います。同じものを2回入れてください。");
    }

    @PostMapping("/second/remove")
    String remove(@RequestParam String now, HttpServletResponse response, Model model, RedirectAttributes next) {
        Account account = own(accounts);
        boolean known =
                attempts.allows(Door.PASSWORD, account.name()) && passwords.matches(now, accounts.password(account));
        if (!known) {
            model.addAttribute("removing", true);
            model.addAttribute(WRONG, "いまのパスワードが違います。二つ目の確認は、そのままです。");
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model);
        }
        attempts.forget(Door.PASSWORD, account.name());
        seconds.remove(account);
        notes.own(account, "二つ目の確認をはずした", "");
        next.addFlashAttribute("done", "二つ目の確認をはずしました。");
        return "redirect:" + PATH;
    }
}
