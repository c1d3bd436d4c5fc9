package kairan.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.feedback.Report;
import kairan.feedback.Reports;
import kairan.gatherings.Occurrence;
import kairan.proposals.Proposals;
import kairan.results.Charts;
import kairan.results.Check;
import kairan.results.Checklists;
import kairan.results.Discretion;
import kairan.results.Echo;
import kairan.results.Echoes;
import kairan.results.Export;
import kairan.results.FiscalYear;
import kairan.results.Held;
import kairan.results.Scope;
import kairan.results.Sought;
import kairan.results.Summaries;
import kairan.results.Summary;
import kairan.results.Telling;
import kairan.results.Told;
import kairan.results.Years;
import kairan.roles.Right;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.util.UriComponentsBuilder;

/** How gatherings were (感想と結果): the summary of one or of many, what people should be told of it, and the answers as a file. */
@Controller
@RequestMapping(FeedbackPage.PATH)
class FeedbackPage {

    static final String PATH = "/desk/feedback";

    private static final int LONGEST_QUESTION = 50;
    private static final String DAY = Scope.Kind.DAY.value();

    private final Summaries summaries;
    private final Years years;
    private final Export export;
    private final Checklists checklists;
    private final Echoes echoes;
    private final Telling telling;
    private final Reports reports;
    private final Proposals proposals;
    private final FeedbackAccess access;
    private final Bodies bodies;
    private final Clock clock;

    FeedbackPage(
            Summaries summaries,
            Years years,
            Export export,
            Checklists checklists,
            Echoes echoes,
            Telling telling,
            Reports reports,
            Proposals proposals,
            FeedbackAccess access,
            Bodies bodies,
            Clock clock) {
        this.summaries = summaries;
        this.years = years;
        this.export = export;
        this.checklists = checklists;
        this.echoes = echoes;
        this.telling = telling;
        this.reports = reports;
        this.proposals = proposals;
        this.access = access;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The address of the summary of a day. */
    static String summary(String occurrence) {
        return UriComponentsBuilder.fromPath(PATH + "/summary")
                .queryParam("of", DAY)
                .queryParam("id", "{id}")
                .encode()
                .buildAndExpand(occurrence)
                .toUriString();
    }

    /** What can be added up is offered for the days that are shown, so that the page stays as short as it is. */
    @GetMapping
    @Needs(Right.SEE_RESULTS)
    String page(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        FiscalYear shown = FiscalYear.of(year).orElseGet(years::now);
        String words =
                q.strip().substring(0, Math.min(LONGEST_QUESTION, q.strip().length()));
        Leaf<Held> leaf = Leaf.begun(
                summaries.held(
                        shown, FeedbackAccess.sight(), new Sought(words, Leaf.at(page) * Leaf.LINES, Leaf.LINES + 1)),
                page);
        List<Held> held = leaf.shown();
        Map<String, Body> all = Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .collect(Collectors.toMap(Body::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        model.addAttribute("year", shown);
        model.addAttribute("years", years.all());
        model.addAttribute("q", words);
        model.addAttribute("leaf", leaf);
        model.addAttribute("address", here(shown, words));
        model.addAttribute("held", held);
        Map<String, String> kinds = new LinkedHashMap<>();
        distinct(held, Held::kind).forEach(kind -> kinds.put(kind, summaries.kind(kind)));
        model.addAttribute("kinds", kinds);
        model.addAttribute("series", series(held, all));
        model.addAttribute("places", Held.places(held));
        model.addAttribute(
                "bodies",
                all.values().stream()
                        .filter(body -> held.stream().anyMatch(h -> body.id().equals(h.body())))
                        .toList());
        return "desk/feedback";
    }

    /** The address of the list, to which the number of a page is put. */
    private static String here(FiscalYear year, String words) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(PATH).queryParam("year", year.year());
        return words.isEmpty()
                ? here.toUriString()
                : here.queryParam("q", "{q}").encode().buildAndExpand(words).toUriString();
    }

    /** What each is called by its id; with whose it is where several have one of that name. */
    private static Map<String, String> series(List<Held> held, Map<String, Body> bodies) {
        Map<String, String> series = new LinkedHashMap<>();
        for (String name : distinct(held, h -> h.point().name())) {
            List<Held> called =
                    held.stream().filter(h -> h.point().name().equals(name)).toList();
            boolean several = called.stream()
                            .map(h -> String.valueOf(h.body()))
                            .distinct()
                            .count()
                    > 1;
            called.forEach(h -> series.put(
                    Scope.series(h.body(), name).id(),
                    several
                            ? "%s（%s）"
                                    .formatted(
                                            name,
                                            Optional.ofNullable(h.body())
                                                    .map(bodies::get)
                                                    .map(Body::name)
                                                    .orElse("町"))
                            : name));
        }
        return series;
    }

    private static List<String> distinct(List<Held> held, Function<Held, String> what) {
        return held.stream()
                .map(what)
                .filter(text -> !text.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    @GetMapping("/summary")
    @Needs(Right.SEE_RESULTS)
    String summary(
            @RequestParam(defaultValue = "") String of, @RequestParam(defaultValue = "") String id, Model model) {
        Scope scope = access.scope(of, id);
        Summary summary = summaries.of(scope, FeedbackAccess.sight()).orElseThrow(FeedbackAccess::nowhere);
        access.use(Right.SEE_RESULTS, access.body(scope).orElse(null), summary.title());
        model.addAttribute("s", summary);
        model.addAttribute("all", summary.discretion() == Discretion.ALL);
        model.addAttribute("total", summary.discretion() != Discretion.NOTHING);
        model.addAttribute("how", Charts.bars("how", summary.distribution()));
        model.addAttribute("why", Charts.bars("why", summary.reasonBars()));
        model.addAttribute("trend", Charts.shares("trend", summary.trend()));
        if (scope.kind() == Scope.Kind.YEAR && FeedbackAccess.sight().all()) {
            FiscalYear year = FiscalYear.of(id).orElseThrow();
            model.addAttribute("learned", proposals.needs(year.begins(clock.getZone()), year.ends(clock.getZone())));
        }
        if (scope.kind() == Scope.Kind.DAY) {
            day(access.occurrence(id), model);
        }
        return "desk/summary";
    }

    private void day(Occurrence occurrence, Model model) {
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("body", bodyName(occurrence));
        model.addAttribute(
                "report", reports.of(occurrence.id()).map(Report::seen).orElse(""));
        model.addAttribute("over", !LocalDateTime.now(clock).isBefore(occurrence.end()));
        model.addAttribute("checks", checklists.of(occurrence, FeedbackAccess.sight()));
        model.addAttribute("echoes", echoes.of(occurrence.id()));
        model.addAttribute("tells", FeedbackAccess.tells(occurrence));
        if (!model.containsAttribute("told")) {
            model.addAttribute("told", new Told("", "", "", true));
        }
    }

    private String bodyName(Occurrence occurrence) {
        return Stream.ofNullable(occurrence.gathering().body())
                .flatMap(body -> bodies.find(body).stream())
                .map(Body::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    /** The single answers; the file grows while it is read. */
    @GetMapping("/answers.csv")
    @Needs(Right.SEE_RESULTS)
    void answers(
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String id,
            HttpServletResponse response)
            throws IOException {
        Scope scope = access.scope(of, id);
        access.use(Right.SEE_RESULTS, access.body(scope).orElse(null), "感想をファイル（CSV）で取り出した");
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"kansou.csv\"");
        try (Writer to = response.getWriter()) {
            export.write(scope, FeedbackAccess.sight(), to);
        }
    }

    /** What came of what people said goes to those who said it. */
    @PostMapping("/echoes")
    @Needs(Right.TELL)
    String tell(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String theme,
            @RequestParam(defaultValue = "") String heard,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "true") boolean changes,
            RedirectAttributes next) {
        Occurrence occurrence = access.occurrence(id);
        if (!FeedbackAccess.tells(occurrence)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Told told = new Told(theme, heard, answer, changes);
        List<String> wrong = told.wrong();
        if (!wrong.isEmpty()) {
            next.addFlashAttribute("wrong", wrong);
            next.addFlashAttribute("told", told);
            return "redirect:" + summary(id);
        }
        access.use(
                occurrence.gathering().body() == null ? Right.TELL_TOWN : Right.TELL,
                occurrence.gathering().body(),
                "みなさんの声で変わったことを知らせた：" + occurrence.title());
        Echo echo = telling.tell(occurrence, told);
        next.addFlashAttribute("done", "「%s」を知らせました。感想をくださった方に届き、次の呼びかけのはじめと、結果のページにも載ります。".formatted(echo.theme()));
        return "redirect:" + summary(id);
    }

    /** What was told is taken back. */
    @PostMapping("/echoes/{echo}/withdraw")
    @Needs(Right.TELL)
    String withdraw(@PathVariable String echo, RedirectAttributes next) {
        Echo told = echoes.told(echo).orElseThrow(FeedbackAccess::nowhere);
        Occurrence occurrence = access.occurrence(told.occurrence());
        if (!FeedbackAccess.tells(occurrence)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        access.use(
                told.body() == null ? Right.TELL_TOWN : Right.TELL,
                told.body(),
                "みなさんの声で変わったことを取り消した：" + occurrence.title());
        telling.takeBack(told);
        next.addFlashAttribute("done", "「%s」を取り消しました。もう読んだ人には、前の文が残っています。".formatted(told.theme()));
        return "redirect:" + summary(occurrence.id());
    }

    @PostMapping("/checks")
    @Needs(Right.SEE_RESULTS)
    String tick(
            @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") List<String> item,
            RedirectAttributes next) {
        Occurrence occurrence = access.occurrence(id);
        access.use(Right.SEE_RESULTS, occurrence.gathering().body(), "確かめることに印を付けた：" + occurrence.title());
        List<String> known = checklists.of(occurrence, FeedbackAccess.sight()).stream()
                .map(Check::item)
                .toList();
        checklists.tick(occurrence, item.stream().filter(known::contains).toList());
        next.addFlashAttribute("done", "印を保存しました。");
        return "redirect:" + summary(id);
    }
}
