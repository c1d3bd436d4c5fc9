package kairan.desk;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in (サインイン): name and password, and the second step of those who have one. */
@Controller
@Unguarded
@RequestMapping(Safety.SIGN_IN)
class SignInPage {

    /** Whose password was right and whose code is awaited. */
    private static final String HALF = "half";

    private static final String TO = "to";
    private static final String KEPT = "unsent";

    /** Where a form goes that came too late. */
    static final String UNSENT = Safety.SIGN_IN + "/unsent";

    private static final String HOME = "/desk";

    private final SignIn signIn;
    private final Visits visits;
    private final Notes notes;

    SignInPage(SignIn signIn, Visits visits, Notes notes) {
        this.signIn = signIn;
        this.visits = visits;
        this.notes = notes;
    }

    @GetMapping
    String page(@RequestParam(name = TO, defaultValue = HOME) String to, Model model) {
        model.addAttribute(TO, safe(to));
        return Frame.visitor().isPresent() ? "redirect:" + HOME : "desk/sign-in";
    }

    /** What was written is still there, and so is the way back to it. */
    @PostMapping("/unsent")
    String unsent(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            return "redirect:" + Safety.SIGN_IN;
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        model.addAttribute(TO, HOME);
        model.addAttribute(KEPT, Unsent.forwarded(request));
        return "desk/sign-in";
    }

    @PostMapping
    String enter(
            @RequestParam String name,
            @RequestParam String password,
            @RequestParam(name = TO, defaultValue = HOME) String to,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Unsent unsent = Unsent.carried(request);
        model.addAttribute(KEPT, unsent);
        return switch (signIn.first(name, password, request.getRemoteAddr())) {
            case SignIn.Refused refused -> {
                response.setStatus(refused.status());
                if (refused.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
                    // A thousand of them would otherwise keep their connections, and others outside.
                    response.setHeader(HttpHeaders.CONNECTION, "close");
                }
                model.addAttribute("wrong", refused.why());
                model.addAttribute("name", name);
                model.addAttribute(TO, safe(to));
                yield "desk/sign-in";
            }
            case SignIn.Half half -> {
                HttpSession session = request.getSession(true);
                request.changeSessionId();
                session.setAttribute(HALF, half.account().id());
                session.setAttribute(TO, safe(to));
                yield unsent == null ? "redirect:" + Safety.SIGN_IN + "/code" : "desk/code";
            }
            case SignIn.Entered entered -> {
                enter(request, entered.account());
                yield unsent == null ? "redirect:" + safe(to) : "desk/unsent";
            }
        };
    }

    @GetMapping("/code")
    String code(HttpServletRequest request) {
        return half(request).isEmpty() ? "redirect:" + Safety.SIGN_IN : "desk/code";
    }

    @PostMapping("/code")
    String code(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<String> half = half(request);
        if (half.isEmpty()) {
            return "redirect:" + Safety.SIGN_IN;
        }
        Unsent unsent = Unsent.carried(request);
        model.addAttribute(KEPT, unsent);
        return switch (signIn.second(half.get(), code)) {
            case SignIn.Entered entered -> {
                String to = (String) request.getSession().getAttribute(TO);
                enter(request, entered.account());
                yield unsent == null ? "redirect:" + to : "desk/unsent";
            }
            case SignIn.Refused refused -> {
                response.setStatus(refused.status());
                model.addAttribute("wrong", refused.why());
                yield "desk/code";
            }
            case SignIn.Half again -> "redirect:" + Safety.SIGN_IN;
        };
    }

    private void enter(HttpServletRequest request, Account account) {
        visits.begin(request, account);
        notes.signedIn(account);
    }

    private static Optional<String> half(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF) instanceof String id ? Optional.of(id) : Optional.empty();
    }

    /** Only to pages of the desk: a link from outside must lead nobody elsewhere. */
    static String safe(String to) {
        return to.matches("/desk(/[\\w/.~%-]*)?(\\?[\\w&=.~%+-]*)?") && !to.contains("//") && !to.contains("..")
                ? to
                : HOME;
    }
}
