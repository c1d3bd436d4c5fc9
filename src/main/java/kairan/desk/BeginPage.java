package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a one-time link leads: choosing a name and a password of one's own. */
@Controller
@Unguarded
@RequestMapping("/desk/begin/{secret}")
class BeginPage {

    private static final String PAGE = "desk/begin";
    private static final String GONE = "desk/gone";

    private final Beginnings beginnings;
    private final Attempts attempts;
    private final Visits visits;

    BeginPage(Beginnings beginnings, Attempts attempts, Visits visits) {
        this.beginnings = beginnings;
        this.attempts = attempts;
        this.visits = visits;
    }

    @GetMapping
    String page(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!attempts.allows(Door.LINK, request.getRemoteAddr())) {
            return gone(response, 429);
        }
        Optional<Link> link = beginnings.look(secret);
        link.ifPresent(found -> show(found, model));
        return link.isPresent() ? PAGE : gone(response, 404);
    }

    @PostMapping
    String begin(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String name,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!attempts.allows(Door.LINK, request.getRemoteAddr())) {
            return gone(response, 429);
        }
        return switch (beginnings.begin(secret, name, password, again)) {
            case Beginnings.Begun begun -> {
                visits.begin(request, begun.account());
                yield "redirect:/desk";
            }
            case Beginnings.Gone g -> gone(response, 404);
            case Beginnings.Wrong wrong -> {
                show(beginnings.look(secret).orElseThrow(), model);
                model.addAttribute("wrong", wrong.why());
                model.addAttribute("name", name);
                response.setStatus(400);
                yield PAGE;
            }
        };
    }

    private void show(Link link, Model model) {
        beginnings.fixedName(link).ifPresent(name -> model.addAttribute("fixed", name));
        model.addAttribute("role", link.role());
        model.addAttribute("reset", link.purpose() == Link.Purpose.RESET);
    }

    private static String gone(HttpServletResponse response, int status) {
        response.setStatus(status);
        return GONE;
    }
}
