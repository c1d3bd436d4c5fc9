package kairan.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kairan.feedback.SelfChecks;
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

/** What the town did together with others (自己点検): staff answer here, and both sides' answers stand side by side. */
@Controller
@RequestMapping(ChecksPage.PATH)
class ChecksPage {

    static final String PATH = "/desk/checks";

    private static final int LONGEST_WORDS = 500;

    private final SelfChecks checks;
    private final Notes notes;

    ChecksPage(SelfChecks checks, Notes notes) {
        this.checks = checks;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.REPORT)
    String all(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "false") boolean open,
            Model model) {
        List<SelfChecks.Line> all = checks
                .of(visitor().isStaff() ? null : visitor().bodies())
                .stream()
                .filter(line -> !open || !line.town())
                .toList();
        Leaf<SelfChecks.Line> leaf = Leaf.of(all, page);
        model.addAttribute("open", open);
        model.addAttribute("leaf", leaf);
        model.addAttribute("lines", leaf.shown());
        return "desk/checks";
    }

    @GetMapping("/{occurrence}")
    @Needs(Right.REPORT)
    String one(@PathVariable String occurrence, Model model) {
        return page(sheet(occurrence), model);
    }

    private String page(SelfChecks.Sheet sheet, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute(
                "poor", sheet.items().stream().filter(SelfChecks.Item::poor).toList());
        model.addAttribute(
                "asked",
                sheet.items().stream()
                        .sorted(Comparator.comparing(SelfChecks.Item::id))
                        .toList());
        return "desk/check";
    }

    /** The town's side is the staff's. */
    @PostMapping("/{occurrence}")
    @Needs(Right.ANSWER_PROPOSALS)
    String answer(
            @PathVariable String occurrence,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        SelfChecks.Sheet sheet = sheet(occurrence);
        Map<String, String> answers = fields.entrySet().stream()
                .filter(field -> field.getKey().matches("check-\\d\\d|words")
                        && !field.getValue().isBlank())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, field -> field.getValue().strip()));
        if (answers.isEmpty() || answers.getOrDefault("words", "").length() > LONGEST_WORDS) {
            model.addAttribute(
                    "wrong",
                    List.of(answers.isEmpty() ? "一つ以上、答えをえらんでください。" : "ひとことは、%d文字までにしてください。".formatted(LONGEST_WORDS)));
            model.addAttribute("typed", fields.getOrDefault("words", ""));
            return page(sheet, model);
        }
        checks.answer(occurrence, answers);
        notes.used(visitor(), Right.REPORT, Realm.TOWN, sheet.title());
        next.addFlashAttribute("done", "市の答えを残しました。");
        return "redirect:" + PATH + "/{occurrence}";
    }

    private SelfChecks.Sheet sheet(String occurrence) {
        SelfChecks.Sheet sheet = checks.sheet(occurrence, visitor().isStaff())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Realm where = sheet.body() == null ? Realm.TOWN : Realm.of(sheet.body());
        if (!visitor().may(Right.REPORT, where)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sheet;
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
