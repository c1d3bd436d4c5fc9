package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Entry;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.content.Town;
import kairan.japanese.Spelling;
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

/** Changing answers (質問と答え): what somebody wrote stays in the form until it can be saved. */
@Controller
@RequestMapping("/desk/content")
class AnswersPage {

    private static final int ON_A_PAGE = 50;
    private static final String FORM = "form";
    private static final String FILE = "file";
    private static final String WRITTEN = "written";

    private final Editing editing;
    private final ContentFiles content;
    private final Notes notes;
    private final Clock clock;

    AnswersPage(Editing editing, ContentFiles content, Notes notes, Clock clock) {
        this.editing = editing;
        this.content = content;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.WRITE_CONTENT)
    String page(
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(name = "from", defaultValue = "0") int from,
            @RequestParam(name = "stale", defaultValue = "false") boolean stale,
            Model model) {
        LocalDate old = LocalDate.now(clock).minusYears(1);
        List<Entry> found = content.now().entries().stream()
                .filter(entry -> holds(entry, words.strip()))
                .filter(entry ->
                        !stale || entry.checked() == null || entry.checked().isBefore(old))
                .toList();
        int start = Math.clamp(from, 0, found.size());
        int end = Math.min(start + ON_A_PAGE, found.size());
        model.addAttribute("q", words);
        model.addAttribute("stale", stale);
        model.addAttribute("old", old);
        model.addAttribute("found", found.size());
        model.addAttribute("entries", found.subList(start, end));
        Town town = content.now().town();
        model.addAttribute(
                "ages",
                found.subList(start, end).stream()
                        .map(entry -> SourceAge.line(entry, town, LocalDate.now(clock)))
                        .toList());
        model.addAttribute("from", start);
        model.addAttribute("before", start > 0 ? Math.max(0, start - ON_A_PAGE) : null);
        model.addAttribute("next", end < found.size() ? end : null);
        model.addAttribute("open", editing.open());
        model.addAttribute("problems", content.problems());
        return "desk/content";
    }

    /** However it is written: full width or half, hiragana or katakana. */
    private static boolean holds(Entry entry, String words) {
        String sought = Spelling.hiragana(words);
        return entry.id().equals(words)
                || Stream.concat(Stream.of(entry.question(), entry.answer()), entry.paraphrases().stream())
                        .anyMatch(text -> Spelling.hiragana(text).contains(sought));
    }

    @GetMapping("/answers/{id}")
    @Needs(Right.WRITE_CONTENT)
    String answer(@PathVariable String id, Model model) {
        if (content.now().own(id).isPresent()) {
            return "redirect:/desk/content/own/" + id;
        }
        model.addAttribute(FORM, AnswerForm.of(entry(id)));
        return answer(id, holding(id), model);
    }

    @PostMapping("/answers/{id}")
    @Needs(Right.WRITE_CONTENT)
    String answer(
            @PathVariable String id,
            AnswerForm form,
            @RequestParam String mark,
            @RequestParam String act,
            Model model) {
        Sheet sheet = holding(id);
        model.addAttribute(FORM, form);
        try {
            Entry written = form.over(entry(id));
            model.addAttribute("preview", written);
            if (act.equals("save")) {
                Sheet begun = new Sheet(sheet.file(), sheet.text(), mark);
                Saving saving = editing.save(begun.with(written), visitor().name());
                note(saving, sheet.file());
                model.addAttribute(WRITTEN, Written.of(saving));
            }
        } catch (IllegalArgumentException e) {
            model.addAttribute(WRITTEN, Written.wrong(e));
        }
        return answer(id, act.equals("save") ? holding(id) : new Sheet(sheet.file(), sheet.text(), mark), model);
    }

    @PostMapping("/answers/{id}/remove")
    @Needs(Right.WRITE_CONTENT)
    String remove(@PathVariable String id, @RequestParam String mark, Model model, RedirectAttributes next) {
        Sheet sheet = holding(id);
        Sheet begun = new Sheet(sheet.file(), sheet.text(), mark);
        Saving saving = editing.save(begun.without(id), visitor().name());
        note(saving, sheet.file());
        Written written = Written.of(saving);
        if (written.isDone()) {
            next.addFlashAttribute("done", "質問を消しました。「直した記録」から、もとに戻せます。");
            return "redirect:/desk/content";
        }
        model.addAttribute(FORM, AnswerForm.of(entry(id)));
        model.addAttribute(WRITTEN, written);
        return answer(id, sheet, model);
    }

    private String answer(String id, Sheet sheet, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("mark", sheet.mark());
        model.addAttribute(FILE, sheet.file());
        model.addAttribute("path", "/desk/content/answers/" + id);
        Optional<Entry> known = content.now().entry(id);
        model.addAttribute("known", known.orElse(null));
        model.addAttribute(
                "sources",
                known.map(entry -> SourceAge.of(entry, content.now().town(), LocalDate.now(clock)))
                        .orElse(List.of()));
        return "desk/answer";
    }

    /** One that stands in the documents; those of one's own have a form of their own. */
    private Entry entry(String id) {
        return content.now()
                .entry(id)
                .filter(e -> content.now().own(id).isEmpty())
                .orElseThrow(AnswersPage::nowhere);
    }

    private Sheet holding(String id) {
        return editing.holding(id).orElseThrow(AnswersPage::nowhere);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    private void note(Saving saving, String file) {
        if (saving instanceof Saving.Saved) {
            notes.used(visitor(), Right.WRITE_CONTENT, Realm.TOWN, file);
        }
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
