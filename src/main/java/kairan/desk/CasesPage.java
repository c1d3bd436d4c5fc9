package kairan.desk;

import java.util.List;
import kairan.cases.Card;
import kairan.cases.Cases;
import kairan.gatherings.Occurrence;
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

/** Gatherings become cases (事例) with one tap; they are mended here, and then shown to everybody. */
@Controller
@RequestMapping(CasesPage.PATH)
class CasesPage {

    static final String PATH = "/desk/cases";

    private final Cases cases;
    private final Notes notes;

    CasesPage(Cases cases, Notes notes) {
        this.cases = cases;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.WRITE_CASES)
    String all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "0") int from, Model model) {
        Leaf<Occurrence> finished = Leaf.begun(cases.finished(Leaf.at(from) * Leaf.LINES, Leaf.LINES + 1), from);
        Leaf<Card> leaf = Leaf.of(cases.cards(), page);
        model.addAttribute("leaf", leaf);
        model.addAttribute("cards", leaf.shown());
        model.addAttribute("finished", finished.shown());
        model.addAttribute("over", finished);
        return "desk/cases";
    }

    @PostMapping("/from/{occurrence}")
    @Needs(Right.WRITE_CASES)
    String make(
            @PathVariable String occurrence,
            @RequestParam(defaultValue = "false") boolean valuable,
            RedirectAttributes next) {
        Card card = cases.from(occurrence, valuable).orElseThrow(CasesPage::nowhere);
        notes.used(Frame.visitor().orElseThrow(), Right.WRITE_CASES, Realm.TOWN, card.title());
        next.addFlashAttribute("done", "事例を作りました。まだ公開していません。");
        return "redirect:" + PATH + "/" + card.id();
    }

    @GetMapping("/{id}")
    @Needs(Right.WRITE_CASES)
    String one(@PathVariable String id, Model model) {
        model.addAttribute("card", cases.find(id).orElseThrow(CasesPage::nowhere));
        return "desk/case";
    }

    @PostMapping("/{id}")
    @Needs(Right.WRITE_CASES)
    String keep(
            @PathVariable String id,
            @RequestParam String title,
            @RequestParam String field,
            @RequestParam String form,
            @RequestParam String partners,
            @RequestParam String place,
            @RequestParam String well,
            @RequestParam String badly,
            @RequestParam String advice,
            @RequestParam(defaultValue = "false") boolean valuable,
            @RequestParam(defaultValue = "false") boolean shown,
            Model model,
            RedirectAttributes next) {
        cases.find(id).orElseThrow(CasesPage::nowhere);
        Card card = new Card(id, title, field, form, partners, place, well, badly, advice, valuable, shown);
        List<String> wrong = cases.keep(card);
        if (!wrong.isEmpty()) {
            model.addAttribute("wrong", wrong);
            model.addAttribute("card", card);
            return "desk/case";
        }
        notes.used(Frame.visitor().orElseThrow(), Right.WRITE_CASES, Realm.TOWN, card.title());
        next.addFlashAttribute("done", shown ? "保存しました。/jirei のページとトークで、だれでも読めます。" : "保存しました。公開はしていません。");
        return "redirect:" + PATH;
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
