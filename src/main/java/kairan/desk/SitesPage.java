package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
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
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.upkeep.Site;
import kairan.upkeep.SiteDays;
import kairan.upkeep.Sites;
import org.jspecify.annotations.Nullable;
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

/** The places cared for all year (場所の世話): what was agreed with whom, the days of each, and the report of its work, to be printed. */
@Controller
@RequestMapping(SitesPage.PATH)
class SitesPage {

    static final String PATH = "/desk/sites";

    private static final int MOST_DAYS = 200;
    private static final int DAYS_AHEAD = 40;

    private final Sites sites;
    private final SiteDays siteDays;
    private final Programme programme;
    private final Attendances attendances;
    private final Reports reports;
    private final Bodies bodies;
    private final Notes notes;
    private final Clock clock;

    SitesPage(
            Sites sites,
            SiteDays siteDays,
            Programme programme,
            Attendances attendances,
            Reports reports,
            Bodies bodies,
            Notes notes,
            Clock clock) {
        this.sites = sites;
        this.siteDays = siteDays;
        this.programme = programme;
        this.attendances = attendances;
        this.reports = reports;
        this.bodies = bodies;
        this.notes = notes;
        this.clock = clock;
    }

    /** A place in the list. */
    record Line(String id, String place, String host, String when, String until, boolean over) {}

    /** One of its days that is still to come. */
    record Coming(String id, String day, String off) {}

    /** One that is over; numbers are null where nobody has told them. */
    record Done(
            String day,
            String off,
            @Nullable Integer people,
            @Nullable Integer bags,
            @Nullable Integer weight,
            @Nullable Integer minutes) {}

    @GetMapping
    @Needs(Right.CALL)
    String page(Model model) {
        List<Site> theirs = sites.all().stream()
                .filter(site -> visitor().may(Right.CALL, Realm.of(site.body())))
                .toList();
        Map<String, String> names = bodies.names(theirs.stream().map(Site::body).collect(Collectors.toSet()));
        model.addAttribute(
                "sites",
                theirs.stream()
                        .map(site -> new Line(
                                site.id(),
                                site.place(),
                                names.getOrDefault(site.body(), ""),
                                site.when(),
                                Eras.say(site.until()),
                                site.until().isBefore(today())))
                        .toList());
        return "desk/sites";
    }

    @GetMapping("/fresh")
    @Needs(Right.CALL)
    String fresh(Model model) {
        return fresh("", SiteForm.EMPTY, List.of(), model);
    }

    private String fresh(String body, SiteForm typed, List<String> wrong, Model model) {
        model.addAttribute("bodies", theirBodies());
        model.addAttribute("body", body);
        form(typed, wrong, model);
        return "desk/site-fresh";
    }

    private static void form(SiteForm typed, List<String> wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        model.addAttribute("insurances", SiteForm.insurances());
        model.addAttribute("rains", SiteForm.rains());
        model.addAttribute("weekdays", SiteForm.weekdays());
    }

    private List<Body> theirBodies() {
        return Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(body -> visitor().may(Right.CALL, Realm.of(body.id())))
                .toList();
    }

    @PostMapping
    @Needs(Right.CALL)
    String add(
            @RequestParam(defaultValue = "") String body,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        if (!body.isEmpty() && !visitor().may(Right.CALL, Realm.of(body))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        SiteForm typed = SiteForm.of(fields);
        List<String> wrong = new ArrayList<>(typed.wrong(today()));
        if (bodies.find(body).isEmpty()) {
            wrong.add("世話をする会を選んでください。");
        }
        if (!wrong.isEmpty()) {
            return fresh(body, typed, wrong, model);
        }
        Site site = typed.fresh(body);
        notes.used(visitor(), Right.CALL, Realm.of(body), site.name());
        sites.add(site);
        siteDays.openDays(site);
        next.addFlashAttribute("done", "登録しました。近い日から順に、行事の一覧に載ります。");
        return "redirect:%s/%s".formatted(PATH, site.id());
    }

    @GetMapping("/{site}")
    @Needs(Right.CALL)
    String one(@PathVariable("site") String id, Model model) {
        Site site = theirs(id);
        return one(site, SiteForm.of(site), List.of(), model);
    }

    private String one(Site site, SiteForm typed, List<String> wrong, Model model) {
        about(site, model);
        model.addAttribute(
                "coming",
                days(site, today(), null).stream()
                        .filter(day -> day.end().isAfter(LocalDateTime.now(clock)))
                        .map(day -> new Coming(day.id(), said(day), off(day)))
                        .toList());
        form(typed, wrong, model);
        return "desk/site";
    }

    private void about(Site site, Model model) {
        model.addAttribute("site", site);
        model.addAttribute("host", bodies.find(site.body()).map(Body::name).orElse(""));
        model.addAttribute("until", Eras.say(site.until()));
    }

    @PostMapping("/{site}")
    @Needs(Right.CALL)
    String change(
            @PathVariable("site") String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        Site site = theirs(id);
        SiteForm typed = SiteForm.of(fields);
        List<String> wrong = typed.wrongInAgreement(earliestEnd(site));
        if (!wrong.isEmpty()) {
            return one(site, typed, wrong, model);
        }
        notes.used(visitor(), Right.CALL, Realm.of(site.body()), site.name() + "の取り決め");
        siteDays.agree(site, typed.agreed(site));
        next.addFlashAttribute("done", "取り決めを書きかえました。ひとつだけ変えた日は、そのままです。");
        return "redirect:%s/%s".formatted(PATH, id);
    }

    /** Not before the last day that people may know of already. */
    private LocalDate earliestEnd(Site site) {
        return days(site, today(), today().plusDays(DAYS_AHEAD)).stream()
                .filter(Occurrence::on)
                .map(Occurrence::day)
                .max(LocalDate::compareTo)
                .orElse(today());
    }

    /** 作業報告書, for this 年度 up to today. */
    @GetMapping("/{site}/report")
    @Needs(Right.CALL)
    String report(@PathVariable("site") String id, @RequestParam(defaultValue = "false") boolean last, Model model) {
        Site site = theirs(id);
        LocalDate began = Eras.officeYearBegins(today());
        LocalDate from = last ? began.minusYears(1) : began;
        LocalDate to = last ? began.minusDays(1) : today();
        List<Done> done = done(days(site, from, to).stream()
                .filter(day -> !day.on() || !day.end().isAfter(LocalDateTime.now(clock)))
                .toList());
        about(site, model);
        model.addAttribute("year", Eras.officeYear(from));
        model.addAttribute("last", last);
        model.addAttribute("done", done);
        model.addAttribute(
                "times", done.stream().filter(day -> day.off().isEmpty()).count());
        model.addAttribute("people", sum(done.stream().map(Done::people).toList()));
        model.addAttribute("bags", sum(done.stream().map(Done::bags).toList()));
        model.addAttribute("weight", sum(done.stream().map(Done::weight).toList()));
        return "desk/site-report";
    }

    private static int sum(Collection<@Nullable Integer> numbers) {
        return numbers.stream()
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    private List<Occurrence> days(Site site, LocalDate from, @Nullable LocalDate to) {
        return programme
                .find(Programme.Wanted.from(from).until(to).of(List.of(site.body())), 0, MOST_DAYS)
                .shown()
                .stream()
                .filter(day -> day.gathering().id().equals(site.series()))
                .toList();
    }

    private List<Done> done(List<Occurrence> days) {
        List<String> ids = days.stream().map(Occurrence::id).toList();
        Map<String, Report> reported =
                reports.of(ids).stream().collect(Collectors.toMap(Report::occurrence, Function.identity()));
        Map<String, Integer> came = attendances.came(ids);
        return days.stream()
                .map(day -> done(day, Optional.ofNullable(reported.get(day.id())), came.get(day.id())))
                .toList();
    }

    private Done done(Occurrence day, Optional<Report> report, @Nullable Integer came) {
        return new Done(
                said(day),
                off(day),
                report.map(Report::people).orElse(came),
                report.map(Report::bags).orElse(null),
                report.map(Report::weight).orElse(null),
                report.map(Report::minutes).orElse(null));
    }

    private String said(Occurrence day) {
        return Dates.say(day.day(), today()) + Dates.say(day.gathering().start());
    }

    private static String off(Occurrence day) {
        return day.on() ? "" : "中止・順延";
    }

    private Site theirs(String id) {
        Site site = sites.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!visitor().may(Right.CALL, Realm.of(site.body()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return site;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
