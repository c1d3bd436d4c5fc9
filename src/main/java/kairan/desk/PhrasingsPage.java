package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.content.ContentFiles;
import kairan.content.Editing;
import kairan.content.Entry;
import kairan.content.Saving;
import kairan.content.Sheet;
import kairan.faq.Phrasing;
import kairan.faq.QuestionLog;
import kairan.japanese.Dates;
import kairan.roles.Authority;
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

/** The ways to ask that staff have put to entries (結びつけた聞き方): taken back, or written into the entries' files. */
@Controller
@RequestMapping(PhrasingsPage.PATH)
class PhrasingsPage {

    static final String PATH = QuestionsPage.PATH + "/phrasings";

    /** A line as the page shows it; {@code written} when the words stand in the entry's file. */
    record Line(String id, String words, String entry, String by, String day, boolean written) {}

    private final QuestionLog log;
    private final ContentFiles content;
    private final Editing editing;
    private final Authority authority;
    private final Clock clock;

    PhrasingsPage(QuestionLog log, ContentFiles content, Editing editing, Authority authority, Clock clock) {
        this.log = log;
        this.content = content;
        this.editing = editing;
        this.authority = authority;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.ANSWER_QUESTIONS)
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        List<Line> lines = log.phrasings().reversed().stream().map(this::line).toList();
        Leaf<Line> leaf = Leaf.of(lines, page);
        model.addAttribute("leaf", leaf);
        model.addAttribute("lines", leaf.shown());
        model.addAttribute(
                "unwritten", lines.stream().filter(line -> !line.written()).count());
        model.addAttribute("open", editing.open());
        return "desk/phrasings";
    }

    private Line line(Phrasing put) {
        return new Line(
                put.id(),
                put.words(),
                content.now().entry(put.entry()).map(Entry::question).orElse("いまはない質問"),
                put.putBy(),
                Dates.say(LocalDate.ofInstant(put.putAt(), clock.getZone()), LocalDate.now(clock)),
                content.now()
                        .entry(put.entry())
                        .filter(e -> e.paraphrases().contains(put.words().strip()))
                        .isPresent());
    }

    @PostMapping("/{id}/take-back")
    @Needs(Right.ANSWER_QUESTIONS)
    String takeBack(@PathVariable String id, RedirectAttributes next) {
        if (log.phrasings().stream().noneMatch(p -> p.id().equals(id))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        use(Right.ANSWER_QUESTIONS, "結びつけた聞き方を取り消した");
        log.takeBack(id);
        next.addFlashAttribute("done", "取り消しました。質問は、また一覧で待っています。");
        return QuestionsPage.AGAIN;
    }

    /** Into the files, where the export of what was changed here finds them. */
    @PostMapping("/write")
    @Needs(Right.WRITE_CONTENT)
    String write(RedirectAttributes next) {
        List<String> wrong = new ArrayList<>();
        int files = 0;
        for (Sheet sheet : sheets()) {
            use(Right.WRITE_CONTENT, "結びつけた聞き方を %s に書き入れた".formatted(sheet.file()));
            Saving saving = editing.save(sheet, visitor().name());
            files += saving instanceof Saving.Saved ? 1 : 0;
            wrong.addAll(Written.of(saving).wrong());
        }
        if (!wrong.isEmpty()) {
            next.addFlashAttribute("wrong", wrong);
        }
        if (files > 0) {
            next.addFlashAttribute("done", "%d個のファイルに書き入れました。「言葉の編集」の「ファイル」から受け取れます。".formatted(files));
        }
        return "redirect:" + PATH;
    }

    /** The files with what is missing in them, each once. */
    private List<Sheet> sheets() {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        for (Phrasing put : log.phrasings()) {
            content.now()
                    .entry(put.entry())
                    .filter(e -> !e.paraphrases().contains(put.words().strip()))
                    .flatMap(e -> editing.holding(e.id()))
                    .ifPresent(sheet -> sheets.merge(
                            sheet.file(),
                            sheet.askedAlso(put.entry(), List.of(put.words().strip())),
                            (before, alone) -> before.askedAlso(
                                    put.entry(), List.of(put.words().strip()))));
        }
        return List.copyOf(sheets.values());
    }

    private void use(Right right, String detail) {
        authority.require(visitor().actor(), right, Realm.TOWN, detail);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
