package kairan.desk;

import java.util.List;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.proposals.Proposals;
import kairan.proposals.Reply;
import kairan.proposals.State;
import kairan.proposals.Wanted;
import kairan.roles.Realm;
import kairan.roles.Right;
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

/** What people think and propose (意見と提案), and the answer that each of them gets. */
@Controller
@RequestMapping(VoicesPage.PATH)
class VoicesPage {

    static final String PATH = "/desk/voices";

    private final Proposals proposals;
    private final Bodies bodies;
    private final Notes notes;

    VoicesPage(Proposals proposals, Bodies bodies, Notes notes) {
        this.proposals = proposals;
        this.bodies = bodies;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.ANSWER_PROPOSALS)
    String all(
            @RequestParam(defaultValue = "0") int open,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        Wanted wanted = new Wanted(section, field, state, year);
        Leaf<Proposals.Given> waiting = Leaf.begun(proposals.open(wanted, from(open), Leaf.LINES + 1), open);
        Leaf<Proposals.Given> closed = Leaf.begun(proposals.closed(wanted, from(page), Leaf.LINES + 1), page);
        model.addAttribute("wanted", wanted);
        model.addAttribute("sections", sections());
        model.addAttribute("fields", proposals.fields());
        model.addAttribute(
                "states",
                Stream.of(State.values()).filter(one -> one != State.DRAFT).toList());
        model.addAttribute("years", proposals.years());
        model.addAttribute("open", waiting.shown());
        model.addAttribute("waiting", waiting);
        model.addAttribute("closed", closed.shown());
        model.addAttribute("leaf", closed);
        model.addAttribute("needs", proposals.needs());
        return "desk/voices";
    }

    private static int from(int page) {
        return Leaf.at(page) * Leaf.LINES;
    }

    @GetMapping("/{id}")
    @Needs(Right.ANSWER_PROPOSALS)
    String one(@PathVariable String id, Model model) {
        Proposals.Given given = given(id);
        return page(given, given.reply(), model);
    }

    private String page(Proposals.Given given, Reply typed, Model model) {
        model.addAttribute("given", given);
        model.addAttribute("typed", typed);
        model.addAttribute("fields", proposals.fields());
        model.addAttribute("sections", sections());
        model.addAttribute("most", Reply.LONGEST);
        return "desk/voice";
    }

    /** Those to choose from; associations know theirs, too. */
    private List<String> sections() {
        return Stream.concat(
                        proposals.sections().stream(),
                        Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                                .map(Body::desk)
                                .filter(desk -> !desk.isBlank()))
                .distinct()
                .toList();
    }

    @PostMapping("/{id}")
    @Needs(Right.ANSWER_PROPOSALS)
    String reply(
            @PathVariable String id,
            @RequestParam String state,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String support,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String need,
            Model model,
            RedirectAttributes next) {
        Proposals.Given given = given(id);
        State chosen = List.of(State.values()).stream()
                .filter(one -> one.value().equals(state) && one != State.DRAFT && one != State.RECEIVED)
                .findFirst()
                .orElse(State.CONSIDERING);
        Reply reply = new Reply(chosen, section, how, support, reason, field, need);
        List<String> wrong = proposals.reply(id, reply);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            return page(given, reply, model);
        }
        notes.used(visitor(), Right.ANSWER_PROPOSALS, Realm.TOWN, "%s %s".formatted(given.receipt(), chosen.label()));
        next.addFlashAttribute("done", done(given, chosen));
        return "redirect:" + PATH + (chosen.closed() ? "" : "/{id}");
    }

    private static String done(Proposals.Given given, State chosen) {
        if (!chosen.closed()) {
            return "保存しました。";
        }
        return given.reachable() ? "閉じました。返事は、書いた人の「お知らせ」に届きます。" : "閉じました。書いた人は登録を消したので、返事は届きません。";
    }

    private Proposals.Given given(String id) {
        return proposals.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
