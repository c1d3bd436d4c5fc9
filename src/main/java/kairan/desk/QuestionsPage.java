package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.faq.AskedOften;
import kairan.faq.AskedOnce;
import kairan.faq.QuestionLog;
import kairan.faq.Zone;
import kairan.japanese.Dates;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questions without an answer (答えのない質問): put to an entry with one tap, or not to be seen again. */
@Controller
@RequestMapping(QuestionsPage.PATH)
class QuestionsPage {

    static final String PATH = "/desk/questions";
    static final String AGAIN = "redirect:" + PATH;

    private static final int MOST_ASKINGS = 50;
    private static final int MOST_FOUND = 8;

    /** Equal questions as the page shows them. */
    record Line(
            String id, String words, int times, String last, String zone, List<Entry> offered, List<String> picked) {}

    /** One asking as the page shows it. */
    record Asking(
            String id,
            String words,
            String day,
            String zone,
            List<String> offered,
            List<String> picked,
            @Nullable Boolean helped,
            boolean answerable,
            @Nullable String replied) {}

    private final QuestionLog log;
    private final ContentFiles content;
    private final Authority authority;
    private final Clock clock;

    QuestionsPage(QuestionLog log, ContentFiles content, Authority authority, Clock clock) {
        this.log = log;
        this.content = content;
        this.authority = authority;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.ANSWER_QUESTIONS)
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        show(Leaf.of(log.waiting(upTo(page)), page), model);
        return "desk/questions";
    }

    /** What staff did not want to see again. */
    @GetMapping("/ignored")
    @Needs(Right.ANSWER_QUESTIONS)
    String ignored(@RequestParam(defaultValue = "0") int page, Model model) {
        show(Leaf.of(log.ignored(upTo(page)), page), model);
        return "desk/ignored";
    }

    /** Up to the end of that page, and one more, which tells that there is a next. */
    private static int upTo(int page) {
        return (Leaf.at(page) + 1) * Leaf.LINES + 1;
    }

    private void show(Leaf<AskedOften> asked, Model model) {
        model.addAttribute("lines", asked.shown().stream().map(this::line).toList());
        model.addAttribute("leaf", asked);
    }

    /** @param words to look for the entry that is meant; the question's own if there are none */
    @GetMapping("/{id}")
    @Needs(Right.ANSWER_QUESTIONS)
    String one(@PathVariable String id, @RequestParam(name = "q", defaultValue = "") String words, Model model) {
        AskedOften asked = asked(id);
        model.addAttribute("line", line(asked));
        model.addAttribute("q", words);
        model.addAttribute("found", found(asked, words.strip()));
        model.addAttribute(
                "askings",
                log.askings(asked.alike(), MOST_ASKINGS).stream()
                        .map(this::asking)
                        .toList());
        return "desk/question";
    }

    /**
     * Entries in which the words stand, then those that a search finds, without words those near the question; what was
     * offered stands above them already.
     */
    private List<Entry> found(AskedOften asked, String words) {
        Stream<Entry> holding = words.isEmpty()
                ? Stream.empty()
                : content.now().entries().stream()
                        .filter(e -> e.question().contains(words)
                                || e.paraphrases().stream().anyMatch(p -> p.contains(words)));
        Stream<Entry> near = log.why(words.isEmpty() ? asked.words() : words).found().hits().stream()
                .flatMap(hit -> content.now().entry(hit.id()).stream());
        return Stream.concat(holding, near)
                .filter(entry -> !asked.offered().contains(entry.id()))
                .distinct()
                .limit(MOST_FOUND)
                .toList();
    }

    @PostMapping("/{id}/put")
    @Needs(Right.ANSWER_QUESTIONS)
    String put(@PathVariable String id, @RequestParam String entry, RedirectAttributes next) {
        asked(id);
        String meant = content.now().entry(entry).map(Entry::question).orElseThrow(QuestionsPage::nowhere);
        use("質問を「%s」に結びつけた".formatted(meant));
        Optional<String> put = log.put(id, entry, visitor().name());
        next.addFlashAttribute("done", "「%s」に結びつけました。次に同じことを聞いた人には、この答えが出ます。".formatted(meant));
        put.ifPresent(phrasing -> undo(next, PATH + "/phrasings/" + phrasing + "/take-back"));
        return AGAIN;
    }

    @PostMapping("/{id}/ignore")
    @Needs(Right.ANSWER_QUESTIONS)
    String ignore(@PathVariable String id, RedirectAttributes next) {
        AskedOften asked = asked(id);
        use("質問を一つ、一覧に出さないことにした");
        log.ignore(asked.alike(), visitor().name());
        next.addFlashAttribute("done", "一覧に出さないことにしました。また聞かれても、出ません。");
        undo(next, PATH + "/" + id + "/heed");
        return AGAIN;
    }

    @PostMapping("/{id}/heed")
    @Needs(Right.ANSWER_QUESTIONS)
    String heed(@PathVariable String id, RedirectAttributes next) {
        AskedOften asked = asked(id);
        use("出さないことにした質問を、一覧に戻した");
        log.heed(asked.alike());
        next.addFlashAttribute("done", "一覧に戻しました。");
        return AGAIN;
    }

    private static void undo(RedirectAttributes next, String path) {
        next.addFlashAttribute("undo", path);
    }

    /** The one way to do anything here: it stands in the audit log, without a resident's words. */
    private void use(String detail) {
        authority.require(visitor().actor(), Right.ANSWER_QUESTIONS, Realm.TOWN, detail);
    }

    private Line line(AskedOften asked) {
        return new Line(
                asked.newest(),
                asked.words(),
                asked.times(),
                day(asked.last()),
                said(asked.zone()),
                asked.offered().stream()
                        .flatMap(id -> content.now().entry(id).stream())
                        .toList(),
                questions(Stream.ofNullable(asked.picked())));
    }

    private Asking asking(AskedOnce asked) {
        return new Asking(
                asked.id(),
                asked.words(),
                day(asked.at()),
                said(asked.zone()),
                questions(asked.offered().stream()),
                questions(Stream.ofNullable(asked.picked())),
                asked.helped(),
                asked.reachable() && asked.replied() == null,
                asked.replied() == null ? null : day(asked.replied()));
    }

    private List<String> questions(Stream<String> entries) {
        return entries.flatMap(id -> content.now().entry(id).stream())
                .map(Entry::question)
                .toList();
    }

    /** What the bot did, as whoever asked saw it. */
    private static String said(Zone zone) {
        return switch (zone) {
            case sure -> "すぐに答えました";
            case middle -> "近い質問を見せて、どれのことかをたずねました";
            case none -> "答えが見つかりませんでした";
            case danger -> "急いで連絡する先を伝えました";
        };
    }

    private String day(Instant at) {
        return Dates.say(LocalDate.ofInstant(at, clock.getZone()), LocalDate.now(clock));
    }

    private AskedOften asked(String id) {
        return log.alike(id).orElseThrow(QuestionsPage::nowhere);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    private static ResponseStatusException nowhere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** How many of them wait, on the home page. */
    @Order(1)
    @Component
    record Open(QuestionLog log) implements Waiting {

        @Override
        public String label() {
            return "答えのない質問";
        }

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public Right needs() {
            return Right.ANSWER_QUESTIONS;
        }

        @Override
        public long count(Visitor visitor) {
            return log.waiting();
        }
    }
}
