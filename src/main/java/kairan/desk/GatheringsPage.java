package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Degrees;
import kairan.content.Rain;
import kairan.feedback.DayPhotos;
import kairan.feedback.Reports;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Outlook;
import kairan.gatherings.Programme;
import kairan.gatherings.Remarks;
import kairan.gatherings.Rsvp;
import kairan.gatherings.RsvpCounts;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gatherings at the desk (行事): the list, a page for each with what went out and what will, who came, and its papers. */
@Controller
@RequestMapping(GatheringsPage.PATH)
class GatheringsPage {

    static final String PATH = "/desk/gatherings";

    static final int WEEK = 7;

    /** Stands for all who came where there are no blocks, and for those of no block where there are. */
    private static final int NO_BLOCK = 0;

    private static final int MOST = 50;
    private static final int MOST_PAGES = 1000;
    private static final int MOST_PAST = 30;
    private static final int MOST_PEOPLE = 9999;

    private static final int LINES_OF_A_ROLL = 30;
    private static final int LINES_FOR_GUESTS = 10;
    private static final int MOST_PHOTOS = 4;

    private final Programme programme;
    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final Attendances attendances;
    private final Remarks remarks;
    private final Outlook outlook;
    private final SeenDays seen;
    private final Reports reports;
    private final DayPhotos photos;
    private final Bodies bodies;
    private final Households households;
    private final ContentFiles content;
    private final Notes notes;
    private final Clock clock;

    GatheringsPage(
            Programme programme,
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            Attendances attendances,
            Remarks remarks,
            Outlook outlook,
            SeenDays seen,
            Reports reports,
            DayPhotos photos,
            Bodies bodies,
            Households households,
            ContentFiles content,
            Notes notes,
            Clock clock) {
        this.programme = programme;
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.attendances = attendances;
        this.remarks = remarks;
        this.outlook = outlook;
        this.seen = seen;
        this.reports = reports;
        this.photos = photos;
        this.bodies = bodies;
        this.households = households;
        this.content = content;
        this.notes = notes;
        this.clock = clock;
    }

    /** A line of the 名簿: the household, and what it has said; its name is written at the 受付. */
    record RollLine(String block, String number) {}

    @GetMapping
    @Needs(Right.SEE_RESULTS)
    String page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "0") int days,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String body,
            Model model) {
        boolean town = visitor().may(Right.SEE_RESULTS, Realm.TOWN);
        List<String> theirs = town ? null : visitor().bodies();
        Sought sought = new Sought(q, from, to, body);
        Programme.Wanted wanted = sought.any()
                ? sought.wanted()
                : Programme.Wanted.from(today()).until(days == WEEK ? today().plusDays(WEEK - 1) : null);
        List<String> of = sought.of(theirs);
        int at = Math.clamp(page, 0, MOST_PAGES);
        Programme.Found found = programme.find(of == null ? wanted : wanted.of(of), at * MOST, MOST);
        model.addAttribute(
                "coming",
                days(found.shown().stream()
                        .filter(occurrence -> sought.any() || occurrence.end().isAfter(LocalDateTime.now(clock)))
                        .toList()));
        model.addAttribute("sought", sought);
        model.addAttribute("all", found.all());
        model.addAttribute("bodies", town ? all() : theirs(visitor().bodies()));
        model.addAttribute("page", at);
        model.addAttribute("more", (at + 1) * MOST < found.all());
        model.addAttribute("week", days == WEEK && !sought.any());
        model.addAttribute(
                "past", at == 0 && days != WEEK && !sought.any() ? days(programme.past(theirs, MOST_PAST)) : List.of());
        model.addAttribute("today", today());
        model.addAttribute("staff", visitor().may(Right.TELL_TOWN, Realm.TOWN));
        model.addAttribute("makes", visitor().may(Right.CALL));
        return "desk/gatherings";
    }

    /** What is looked for among all gatherings, those that are over too. */
    record Sought(String q, String from, String to, String body) {

        private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
        private static final int LONGEST = 100;

        public boolean any() {
            return !q.isBlank() || !from.isBlank() || !to.isBlank() || !body.isBlank();
        }

        Programme.Wanted wanted() {
            return Programme.Wanted.from(Typing.day(from).orElse(EARLIEST))
                    .until(Typing.day(to).orElse(null))
                    .with(q.strip().substring(0, Math.min(q.strip().length(), LONGEST)));
        }

        /** Of whom; null for all, and never of others than those that may be seen (null: all). */
        @Nullable
        List<String> of(@Nullable List<String> seen) {
            if (body.isBlank()) {
                return seen;
            }
            return seen == null || seen.contains(body) ? List.of(body) : List.of();
        }
    }

    private List<Body> all() {
        return Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .toList();
    }

    private List<Body> theirs(List<String> ids) {
        return ids.stream().flatMap(id -> bodies.find(id).stream()).toList();
    }

    private List<SeenDays.Line> days(List<Occurrence> all) {
        return seen.lines(visitor(), all);
    }

    private static Realm realm(Occurrence occurrence) {
        return SeenDays.realm(occurrence);
    }

    private String host(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body())
                .flatMap(bodies::find)
                .map(Body::name)
                .orElseGet(() -> content.now().town().name());
    }

    @GetMapping("/{gathering}")
    @Needs(Right.SEE_RESULTS)
    String one(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen(id);
        notes.used(visitor(), Right.SEE_RESULTS, realm(occurrence), occurrence.title());
        about(occurrence, model);
        boolean stoppable = visitor().may(Right.CALL, realm(occurrence))
                && GatheringDayPage.changeable(occurrence, LocalDateTime.now(clock));
        model.addAttribute("stoppable", stoppable);
        // A day of a file to which nobody has been called yet is not kept anywhere.
        boolean kept = occurrences.of(id).isPresent();
        model.addAttribute("changeable", stoppable && kept);
        model.addAttribute("spot", Degrees.of(occurrence.gathering()).orElse(null));
        model.addAttribute("counts", counts(occurrence));
        model.addAttribute("came", attendances.came(occurrence));
        model.addAttribute("counted", attendances.counted(occurrence));
        model.addAttribute("kept", kept);
        model.addAttribute("mixed", attendances.mixed(occurrence));
        model.addAttribute("checkedIn", attendances.households(occurrence));
        model.addAttribute("withoutSlip", attendances.withoutSlip(occurrence));
        model.addAttribute("receives", kept && occurrence.on());
        model.addAttribute("blocks", kept ? blocks(occurrence) : List.of());
        model.addAttribute("remarks", remarks.of(id));
        model.addAttribute("told", outlook.told(occurrence));
        model.addAttribute("coming", outlook.coming(occurrence));
        return "desk/gathering";
    }

    private void about(Occurrence occurrence, Model model) {
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("g", occurrence.gathering());
        model.addAttribute("host", host(occurrence));
        model.addAttribute("day", Eras.say(occurrence.day()));
        model.addAttribute("year", Eras.officeYear(occurrence.day()));
        model.addAttribute(
                "hours",
                occurrence.gathering().timed()
                        ? "%sから%sまで"
                                .formatted(
                                        Dates.say(occurrence.gathering().start()),
                                        Dates.say(occurrence.gathering().end()))
                        : "（時間は、わかりません）");
    }

    private Map<String, Integer> counts(Occurrence occurrence) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rsvpCounts.of(occurrence.id()).forEach((answer, count) -> counts.put(answer.label(), count));
        return counts.values().stream().allMatch(count -> count == 0) ? Map.of() : counts;
    }

    /** The numbers of the blocks of the association whose gathering it is. */
    private List<Integer> blocks(Occurrence occurrence) {
        int blocks = Optional.ofNullable(occurrence.gathering().body())
                .flatMap(bodies::find)
                .map(Body::blocks)
                .orElse(0);
        return Stream.iterate(1, n -> n + 1).limit(blocks).toList();
    }

    /** One number for a block, for those who have no phone; or for all who belong to none. */
    @PostMapping("/{gathering}/came")
    @Needs(Right.SEE_RESULTS)
    String came(
            @PathVariable("gathering") String id,
            @RequestParam(defaultValue = "0") int block,
            @RequestParam(defaultValue = "") String people,
            RedirectAttributes next) {
        Occurrence occurrence = seen(id);
        if (occurrences.of(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Integer> number = Typing.number(people, MOST_PEOPLE);
        if (number.isEmpty() || block != NO_BLOCK && !blocks(occurrence).contains(block)) {
            next.addFlashAttribute("wrong", List.of("人数は、0から%dまでの数で書いてください。".formatted(MOST_PEOPLE)));
            next.addFlashAttribute("typedPeople", people);
            next.addFlashAttribute("typedBlock", block);
            return "redirect:%s/%s#came".formatted(PATH, id);
        }
        attendances.block(occurrence, block, number.get());
        String whose = block == NO_BLOCK ? "" : block + "班";
        notes.used(
                visitor(),
                Right.SEE_RESULTS,
                realm(occurrence),
                occurrence.title() + "の受付" + (whose.isEmpty() ? "" : "、" + whose));
        next.addFlashAttribute("done", "%s%d人を、書き入れました。".formatted(whose.isEmpty() ? "" : whose + "の", number.get()));
        return "redirect:%s/%s#came".formatted(PATH, id);
    }

    /** 計画書 to be printed. */
    @GetMapping("/{gathering}/plan")
    @Needs(Right.SEE_RESULTS)
    String plan(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen(id);
        about(occurrence, model);
        model.addAttribute(
                "rain",
                Optional.ofNullable(occurrence.gathering().rain())
                        .map(rain -> rain(rain, occurrence.day()))
                        .orElse(""));
        model.addAttribute(
                "deadline",
                Eras.say(occurrence.deadline().toLocalDate())
                        + Dates.say(occurrence.deadline().toLocalTime()));
        return "desk/gathering-plan";
    }

    private static String rain(Rain rain, LocalDate day) {
        String spare = rain.spare() == null ? "" : "（予備日は%s）".formatted(Eras.say(day.plusDays(rain.spare())));
        String deputy = rain.deputy() == null ? "" : "（いないときは%s）".formatted(rain.deputy());
        return "%s%s。%sが、当日の%sに決める%s".formatted(rain.rule(), spare, rain.decides(), Dates.say(rain.at()), deputy);
    }

    /** 名簿 to be printed: blocks and numbers; the column for the name is empty, and written in at the 受付. */
    @GetMapping("/{gathering}/roll")
    @Needs(Right.SEE_RESULTS)
    String roll(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen(id);
        about(occurrence, model);
        List<RollLine> lines =
                new ArrayList<>(Optional.ofNullable(occurrence.gathering().body())
                        .flatMap(bodies::find)
                        .map(body -> households.of(body).stream()
                                .map(GatheringsPage::rollLine)
                                .toList())
                        .orElse(List.of()));
        int blank = lines.isEmpty() ? LINES_OF_A_ROLL : LINES_FOR_GUESTS;
        Stream.generate(() -> new RollLine("", "")).limit(blank).forEach(lines::add);
        model.addAttribute("lines", lines);
        return "desk/gathering-roll";
    }

    private static RollLine rollLine(Household household) {
        return new RollLine(household.block() + "班", "%02d".formatted(household.number()));
    }

    /** 報告書 to be printed. */
    @GetMapping("/{gathering}/report")
    @Needs(Right.SEE_RESULTS)
    String report(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen(id);
        about(occurrence, model);
        model.addAttribute("report", reports.of(id).orElse(null));
        model.addAttribute("going", rsvpCounts.of(id).getOrDefault(Rsvp.GOING, 0));
        model.addAttribute("came", attendances.came(occurrence));
        model.addAttribute("counted", attendances.counted(occurrence));
        model.addAttribute("photos", photos.of(id).stream().limit(MOST_PHOTOS).toList());
        return "desk/gathering-report";
    }

    /** One of the photos of the day, for its report. */
    @GetMapping("/{gathering}/photos/{photo}")
    @Needs(Right.SEE_RESULTS)
    ResponseEntity<byte[]> photo(@PathVariable("gathering") String id, @PathVariable String photo) {
        return photos.find(seen(id).id(), photo)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.type()))
                        .cacheControl(CacheControl.noStore())
                        .body(found.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Occurrence seen(String id) {
        Occurrence occurrence = programme.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!SeenDays.sees(visitor(), occurrence)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return occurrence;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
