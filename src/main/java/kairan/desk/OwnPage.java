package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Own;
import kairan.content.Phrase;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.conversation.Ids;
import kairan.faq.AskedOnce;
import kairan.faq.QuestionLog;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the town and its associations answer themselves (自分たちの答え): also the questions that nobody has answered yet. */
@Controller
@RequestMapping("/desk/content")
class OwnPage {

    private static final String FILE = "faq/own/desk.yaml";
    private static final String FORM = "form";
    private static final String WRITTEN = "written";
    private static final String SAVE = "save";

    private final Editing editing;
    private final ContentFiles content;
    private final QuestionLog log;
    private final Authority authority;
    private final Bodies bodies;
    private final Clock clock;

    OwnPage(Editing editing, ContentFiles content, QuestionLog log, Authority authority, Bodies bodies, Clock clock) {
        this.editing = editing;
        this.content = content;
        this.log = log;
        this.authority = authority;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GetMapping("/own")
    @Needs(Right.WRITE_CONTENT)
    String all(Model model) {
        List<Own> owns = content.now().owns();
        model.addAttribute("owns", owns);
        model.addAttribute("old", LocalDate.now(clock).minusYears(1));
        model.addAttribute(
                "silent", owns.stream().filter(own -> own.answer() == null).count());
        model.addAttribute("open", editing.open());
        return "desk/owns";
    }

    @GetMapping("/own/{id}")
    @Needs(Right.WRITE_CONTENT)
    String own(@PathVariable String id, Model model) {
        model.addAttribute(FORM, OwnForm.of(known(id)));
        return own(id, holding(id), model);
    }

    @PostMapping("/own/{id}")
    @Needs(Right.WRITE_CONTENT)
    String own(
            @PathVariable String id, OwnForm form, @RequestParam String mark, @RequestParam String act, Model model) {
        known(id);
        Sheet sheet = holding(id);
        Sheet begun = new Sheet(sheet.file(), sheet.text(), mark);
        boolean saves = act.equals(SAVE);
        written(form, id, begun, saves, model);
        return own(id, saves ? holding(id) : begun, model);
    }

    @PostMapping("/own/{id}/remove")
    @Needs(Right.WRITE_CONTENT)
    String remove(@PathVariable String id, @RequestParam String mark, Model model, RedirectAttributes next) {
        Own own = known(id);
        Sheet sheet = holding(id);
        Written written = Written.of(save(new Sheet(sheet.file(), sheet.text(), mark).without(id)));
        if (written.isDone()) {
            next.addFlashAttribute("done", "質問を消しました。「直した記録」から、もとに戻せます。");
            return "redirect:/desk/content/own";
        }
        model.addAttribute(FORM, OwnForm.of(own));
        model.addAttribute(WRITTEN, written);
        return own(id, sheet, model);
    }

    private String own(String id, Sheet sheet, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("mark", sheet.mark());
        model.addAttribute("file", sheet.file());
        model.addAttribute("path", "/desk/content/own/" + id);
        return "desk/own";
    }

    /** @param asked the question in the log that is to be answered by it, if it began there */
    @GetMapping("/answer")
    @Needs(Right.WRITE_CONTENT)
    String fresh(@RequestParam(defaultValue = "") String asked, Model model) {
        Optional<AskedOnce> question = log.asking(asked);
        model.addAttribute(FORM, OwnForm.asking(question.map(AskedOnce::words).orElse(""), ""));
        return fresh(mine().mark(), asked, model);
    }

    @PostMapping("/answer")
    @Needs(Right.WRITE_CONTENT)
    String fresh(
            OwnForm form,
            @RequestParam String mark,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String asked,
            Model model,
            RedirectAttributes next) {
        String id = "own-" + Ids.next().substring(0, 8);
        boolean saves = act.equals(SAVE);
        if (written(form, id, new Sheet(FILE, mine().text(), mark), saves, model)) {
            next.addFlashAttribute("done", put(asked, id) ? "保存しました。聞かれた質問も、この答えに結びつけました。" : "新しい質問と答えを保存しました。");
            return "redirect:/desk/content/own/" + id;
        }
        return fresh(saves ? mine().mark() : mark, asked, model);
    }

    /** Whoever asked the question that the answer was written for finds it from now on. */
    private boolean put(String asked, String id) {
        if (content.now().entry(id).isEmpty() || log.asking(asked).isEmpty()) {
            return false;
        }
        String question = content.now().entry(id).orElseThrow().question();
        authority.require(visitor().actor(), Right.ANSWER_QUESTIONS, Realm.TOWN, "質問を「%s」に結びつけた".formatted(question));
        return log.put(asked, id, visitor().name()).isPresent();
    }

    private String fresh(String mark, String asked, Model model) {
        model.addAttribute("asked", asked);
        model.addAttribute("mark", mark);
        model.addAttribute("file", FILE);
        model.addAttribute("path", "/desk/content/answer");
        return "desk/own";
    }

    /** For whom an answer may be; one that has ended stays where it was chosen. */
    @ModelAttribute("bodies")
    List<Body> bodies(
            @RequestParam(defaultValue = "") String body, @PathVariable(required = false) @Nullable String id) {
        String chosen = Optional.ofNullable(id)
                .flatMap(content.now()::own)
                .map(Own::body)
                .orElse(body);
        Stream<Body> standing = Stream.concat(bodies.associations().stream(), bodies.groups().stream());
        return Stream.concat(standing, bodies.find(chosen).stream()).distinct().toList();
    }

    /** Whether it was saved; what there is to say about it is in the model. */
    private boolean written(OwnForm form, String id, Sheet begun, boolean saves, Model model) {
        model.addAttribute(FORM, form);
        List<String> lacking = form.lacking();
        if (!lacking.isEmpty()) {
            model.addAttribute(WRITTEN, Written.wrong(lacking));
            return false;
        }
        try {
            Own own = form.own(id);
            if (own.answer() != null) {
                model.addAttribute("preview", own);
                model.addAttribute("word", word(own));
            }
            model.addAttribute("words", content.now().officeWords(form.answer()));
            if (!saves) {
                return false;
            }
            Saving saving = save(begun.with(own));
            model.addAttribute(WRITTEN, Written.of(saving));
            return saving instanceof Saving.Saved;
        } catch (IllegalArgumentException e) {
            model.addAttribute(WRITTEN, Written.wrong(e));
            return false;
        }
    }

    /** As it stands under the answer in the talk. */
    private String word(Own own) {
        LocalDate date = Objects.requireNonNull(own.date());
        return content.now()
                .phrases()
                .say(
                        Phrase.FAQ_OWN,
                        Map.of(
                                "団体",
                                form(own.by()),
                                "出典",
                                form(own.source()),
                                "日付",
                                "%d年%d月%d日".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth())));
    }

    private static String form(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }

    private Saving save(Sheet sheet) {
        Saving saving = editing.save(sheet, visitor().name());
        if (saving instanceof Saving.Saved) {
            authority.require(visitor().actor(), Right.WRITE_CONTENT, Realm.TOWN, sheet.file());
        }
        return saving;
    }

    private Sheet mine() {
        return editing.open(FILE).orElseGet(() -> Sheet.fresh(FILE, ""));
    }

    private Own known(String id) {
        return content.now().own(id).orElseThrow(OwnPage::nowhere);
    }

    private Sheet holding(String id) {
        return editing.holding(id).orElseThrow(OwnPage::nowhere);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
