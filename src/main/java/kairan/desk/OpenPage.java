package kairan.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import kairan.conversation.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link 「大きな画面で開く」 leads. It is used up by the button and not by looking, because messengers look at every
 * link they carry.
 */
@Controller
@Unguarded
@RequestMapping("/desk/open/{secret}")
class OpenPage {

    private static final Set<Link.Purpose> LINKS = Set.of(Link.Purpose.LEADER);
    private static final String GONE = "desk/gone";

    private final Links links;
    private final Leaders leaders;
    private final Attempts attempts;
    private final Visits visits;
    private final Notes notes;

    OpenPage(Links links, Leaders leaders, Attempts attempts, Visits visits, Notes notes) {
        this.links = links;
        this.leaders = leaders;
        this.attempts = attempts;
        this.visits = visits;
        this.notes = notes;
    }

    /**
     * @param day the occurrence whose summary is to be seen; "" for none
     * @param paper the occurrence whose paper of the 受付 is to be seen; "" for none
     */
    @GetMapping
    String page(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String paper,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("leader", true);
        model.addAttribute("day", day);
        model.addAttribute("paper", paper);
        if (!attempts.allows(Door.LINK, request.getRemoteAddr())) {
            response.setStatus(429);
            return GONE;
        }
        if (links.look(secret, LINKS).isEmpty()) {
            response.setStatus(404);
            return GONE;
        }
        return "desk/open";
    }

    @PostMapping
    String open(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String paper,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("leader", true);
        Optional<Visitor> visitor = attempts.allows(Door.LINK, request.getRemoteAddr())
                ? links.use(secret, LINKS).map(Link::person).flatMap(leaders::visitor)
                : Optional.empty();
        if (visitor.isEmpty()) {
            response.setStatus(404);
            return GONE;
        }
        visits.begin(request, new Person(visitor.get().id()));
        notes.opened(visitor.get());
        String wanted = paper.isEmpty() ? "/desk" : CheckInPage.paper(paper);
        return "redirect:" + (day.isEmpty() ? wanted : FeedbackPage.summary(day));
    }
}
