package kairan.faq;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Difference;
import kairan.content.Document;
import kairan.content.Entry;
import kairan.content.Own;
import kairan.content.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The same answers as a page for anybody (よくある質問), which prints as a Q&A handbook. What is searched here is not kept. */
@Controller
class FaqPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self'";
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_FOUND = 8;

    /**
     * An entry as the page shows it; {@code word} says whose word it is, if it is not the documents', and {@code view} names
     * the town whose answer it is, if it is not our own.
     */
    public record Shown(
            String id,
            String question,
            @Nullable String word,
            @Nullable String view,
            String answer,
            @Nullable String more,
            List<String> notes,
            List<String> sources,
            @Nullable String desk,
            @Nullable LocalDate checked) {}

    /** A subject with its entries. */
    public record Part(String label, List<Shown> entries) {}

    private final ContentFiles content;
    private final Index index;

    FaqPage(ContentFiles content, Index index) {
        this.content = content;
        this.index = index;
    }

    @GetMapping("/faq")
    String all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String all,
            HttpServletResponse response,
            Model model) {
        Content now = content.now();
        String asked = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        open(now, response, model);
        model.addAttribute("q", asked);
        model.addAttribute("all", all != null);
        Optional<String> danger = Danger.in(asked)
                .map(inDanger -> DangerTopic.words(now, inDanger).strip());
        model.addAttribute("danger", danger.orElse(null));
        model.addAttribute("found", asked.isEmpty() || danger.isPresent() ? List.of() : found(now, asked));
        model.addAttribute("subjects", parts(now));
        return "faq/all";
    }

    @GetMapping("/faq/{id}")
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        Content now = content.now();
        open(now, response, model);
        Optional<Entry> entry = now.entry(id);
        if (entry.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "faq/none";
        }
        model.addAttribute("entry", shown(now, entry.get()));
        model.addAttribute(
                "related",
                entry.get().related().stream()
                        .flatMap(other -> now.entry(other).stream())
                        .toList());
        return "faq/one";
    }

    private static void open(Content now, HttpServletResponse response, Model model) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        model.addAttribute("town", now.town());
    }

    /** Also what is not sure: on a page people look through several. */
    private List<Entry> found(Content now, String asked) {
        Found found = index.find(asked);
        return found.zone() == Zone.none
                ? List.of()
                : found.hits().stream()
                        .limit(found.zone() == Zone.sure ? Faq.OFFERED : MOST_FOUND)
                        .flatMap(hit -> now.entry(hit.id()).stream())
                        .toList();
    }

    private static List<Part> parts(Content now) {
        Set<String> placed = new HashSet<>();
        Stream<Part> subjects = now.subjects().subjects().stream()
                .map(s -> new Part(
                        s.label(),
                        s.entries().stream()
                                .filter(placed::add)
                                .flatMap(id -> now.entry(id).stream())
                                .map(e -> shown(now, e))
                                .toList()));
        List<Part> all = new ArrayList<>(
                subjects.filter(part -> !part.entries().isEmpty()).toList());
        List<Shown> others = now.entries().stream()
                .filter(e -> !placed.contains(e.id()))
                .map(e -> shown(now, e))
                .toList();
        if (!others.isEmpty()) {
            all.add(new Part(all.isEmpty() ? "すべての質問" : "そのほか", others));
        }
        return all;
    }

    private static Shown shown(Content now, Entry entry) {
        return new Shown(
                entry.id(),
                entry.question(),
                now.own(entry.id()).map(FaqPage::word).orElse(null),
                new Origin(now, entry).view().map(Document::town).orElse(null),
                entry.answer().strip(),
                entry.more() == null ? null : entry.more().strip(),
                entry.differences().stream()
                        .map(Difference::note)
                        .map(String::strip)
                        .toList(),
                now.own(entry.id())
                        .map(own -> List.of(Objects.requireNonNull(own.source())))
                        .orElseGet(() ->
                                entry.sources().stream().map(s -> cite(now, s)).toList()),
                entry.desk(),
                now.own(entry.id()).isPresent() ? null : entry.checked());
    }

    /** Everybody may read on the page what is told in the talk to the people of an association, but as its word alone. */
    private static String word(Own own) {
        LocalDate date = Objects.requireNonNull(own.date());
        return "%s：%s（%d年%d月%d日）。市の資料に書かれたことではありません。"
                .formatted(
                        own.body() == null ? "町の言葉" : "団体の言葉",
                        own.by(),
                        date.getYear(),
                        date.getMonthValue(),
                        date.getDayOfMonth());
    }

    private static String cite(Content now, Source source) {
        return now.town()
                .document(source.town())
                .map(d -> "%s「%s」（%s）%s".formatted(d.town(), d.title(), d.year(), source.chapter()))
                .orElse(source.chapter());
    }
}
