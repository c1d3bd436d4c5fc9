package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.PageAddress;
import kairan.japanese.Eras;
import kairan.roles.Invitation;
import kairan.roles.Invitations;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People and roles (人と役割): what each role may do, and for administrators the accounts of staff. */
@Controller
@RequestMapping(PeoplePage.PATH)
class PeoplePage {

    static final String PATH = "/desk/people";
    private static final String AGAIN = "redirect:" + PATH;

    /** A line of the list of accounts. */
    record Line(String id, String name, String role, boolean second, String seen) {}

    private final Accounts accounts;
    private final Links links;
    private final Rules rules;
    private final PageAddress address;
    private final Invitations invitations;
    private final Bodies bodies;
    private final Notes notes;
    private final Clock clock;

    PeoplePage(
            Accounts accounts,
            Links links,
            Rules rules,
            PageAddress address,
            Invitations invitations,
            Bodies bodies,
            Notes notes,
            Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.address = address;
        this.invitations = invitations;
        this.bodies = bodies;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.INVITE_LEADER)
    String page(Model model) {
        if (visitor().may(Right.APPOINT_STAFF)) {
            model.addAttribute(
                    "accounts", accounts.all().stream().map(this::line).toList());
            model.addAttribute("second", rules.is(Rules.SECOND_STEP));
        }
        invited(model);
        model.addAttribute("roles", Role.values());
        model.addAttribute("rights", Right.values());
        return "desk/people";
    }

    /** Where the visitor may invite leaders, and who has been invited and not come yet; never the code itself. */
    private void invited(Model model) {
        List<Invitation> open = invitations.openAnywhere().stream()
                .filter(one -> visitor().may(Right.INVITE_LEADER, one.realm()))
                .toList();
        Map<String, String> names = bodies.names(open.stream()
                .flatMap(one -> Stream.ofNullable(one.realm().body()))
                .collect(Collectors.toSet()));
        model.addAttribute(
                "invited",
                open.stream()
                        .map(one -> new Invited(
                                String.valueOf(one.realm().body()),
                                names.getOrDefault(String.valueOf(one.realm().body()), ""),
                                one.realm().block() == null
                                        ? one.role().label()
                                        : "%d班の%s"
                                                .formatted(
                                                        one.realm().block(),
                                                        one.role().label()),
                                Eras.say(LocalDate.ofInstant(one.expires(), clock.getZone()))))
                        .toList());
        if (!visitor().isStaff()) {
            model.addAttribute("theirs", bodies.names(visitor().bodies()));
        }
    }

    /** Somebody who is invited to a role, until when. */
    record Invited(String body, String name, String role, String until) {}

    private Line line(Accounts.Listed listed) {
        Account account = listed.account();
        String seen = listed.seen() == null ? "まだありません" : Eras.say(LocalDate.ofInstant(listed.seen(), clock.getZone()));
        return new Line(account.id(), account.name(), account.role().label(), account.second(), seen);
    }

    @PostMapping("/accounts")
    @Needs(Right.APPOINT_STAFF)
    String invite(@RequestParam String role, RedirectAttributes next) {
        Role wanted = List.of(Role.STAFF, Role.ADMINISTRATOR).stream()
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        show(links.make(Link.newAccount(wanted)), next);
        note("%sを招くリンクを作った".formatted(wanted.label()));
        return AGAIN;
    }

    /** For somebody who has lost the password, the second step, or ten tries. */
    @PostMapping("/accounts/{id}/again")
    @Needs(Right.APPOINT_STAFF)
    String again(@PathVariable String id, RedirectAttributes next) {
        Account account = account(id);
        show(links.make(Link.again(account)), next);
        note("「%s」のパスワードを新しくするリンクを作った".formatted(account.name()));
        return AGAIN;
    }

    private void show(String secret, RedirectAttributes next) {
        next.addFlashAttribute("link", address.of("/desk/begin/" + secret));
    }

    @GetMapping("/accounts/{id}/end")
    @Needs(Right.APPOINT_STAFF)
    String ending(@PathVariable String id, Model model) {
        model.addAttribute("account", account(id));
        return "desk/end-account";
    }

    @PostMapping("/accounts/{id}/end")
    @Needs(Right.APPOINT_STAFF)
    String end(@PathVariable String id, RedirectAttributes next) {
        Account account = account(id);
        if (accounts.end(account)) {
            links.withdraw(account);
            note("「%s」を止めた".formatted(account.name()));
            next.addFlashAttribute("done", "「%s」を止めました。もう入れません。".formatted(account.name()));
        } else {
            next.addFlashAttribute("wrong", "管理者がひとりもいなくなるので、止められません。先に、ほかの管理者を招いてください。");
        }
        return AGAIN;
    }

    @PostMapping("/second")
    @Needs(Right.APPOINT_STAFF)
    String second(@RequestParam(defaultValue = "false") boolean on, RedirectAttributes next) {
        rules.set(Rules.SECOND_STEP, on);
        note(on ? "二つ目の確認を、全員に求めることにした" : "二つ目の確認を、求めないことにした");
        next.addFlashAttribute(
                "done", on ? "次にページを開いたときから、全員に二つ目の確認を求めます。" : "二つ目の確認を、求めないことにしました。自分で決めた人には、これからもたずねます。");
        return AGAIN;
    }

    private void note(String detail) {
        notes.used(visitor(), Right.APPOINT_STAFF, Realm.TOWN, detail);
    }

    private Account account(String id) {
        Optional<Account> account = accounts.find(id);
        return account.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
