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
import kairan.gatherings.Rsvps;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.roles.Realm;
import kairan.roles.Right;
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

    private static final int MOST = 50;
    private static final int MOST_PAGES = 1000;
    private static final int MOST_PAST = 30;
    private static final int MOST_PEOPLE = 9999;

    /** Where there are no blocks, all who came are one number. */
    private static final int WHOLE = 0;

    private static final int LINES_OF_A_ROLL = 30;
    private static final int LINES_FOR_GUESTS = 10;
    private static final int MOST_PHOTOS = 4;

    private final Programme programme;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
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
            Rsvps rsvps,
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
        this.rsvps = rsvps;
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
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        List<String> theirs =
                visitor().may(Right.SEE_RESULTS, Realm.TOWN) ? null : visitor().bodies();
        Programme.Wanted wanted = Programme.Wanted.from(today())
                .until(days == WEEK ? today().plusDays(WEEK - 1) : null)
                .with(words.strip());
        int at = Math.clamp(page, 0, MOST_PAGES);
        Programme.Found found = programme.find(SeenDays.theirs(visitor(), wanted), at * MOST, MOST);
        model.addAttribute(
                "coming",
                days(found.shown().stream()
                        .filter(occurrence -> occurrence.end().isAfter(LocalDateTime.now(clock)))
                        .toList()));
        model.addAttribute("page", at);
        model.addAttribute("q", words);
        model.addAttribute("more", (at + 1) * MOST < found.all());
        model.addAttribute("week", days == WEEK);
        model.addAttribute(
                "past",
                at == 0 && days != WEEK && words.isBlank() ? days(programme.past(theirs, MOST_PAST)) : List.of());
        model.addAttribute("staff", visitor().may(Right.TELL_TOWN, Realm.TOWN));
        return "desk/gatherings";
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
        model.addAttribute("mixed", attendances.mixed(occurrence));
        model.addAttribute("checkedIn", attendances.households(occurrence));
        model.addAttribute("withoutSlip", attendances.withoutSlip(occurrence));
        model.addAttribute("receives", kept && occurrence.on());
        model.addAttribute("blocks", kept ? blocks(occurrence) : List.of());
        model.addAttribute("countable", kept);
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
        rsvps.counts(occurrence.id()).forEach((answer, count) -> counts.put(answer.label(), count));
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

    /** One number for a block, or for all where there are none, for those who have no phone. */
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
        boolean known = block == WHOLE
                ? blocks(occurrence).isEmpty()
                : blocks(occurrence).contains(block);
        if (number.isEmpty() || !known) {
            next.addFlashAttribute("wrong", List.of("人数は、0から%dまでの数で書いてください。".formatted(MOST_PEOPLE)));
            next.addFlashAttribute("block", block);
            next.addFlashAttribute("people", people);
            return "redirect:%s/%s#came".formatted(PATH, id);
        }
        attendances.block(occurrence, block, number.get());
        String whose = block == WHOLE ? "全体" : block + "班";
        notes.used(visitor(), Right.SEE_RESULTS, realm(occurrence), "%sの受付、%s".formatted(occurrence.title(), whose));
        next.addFlashAttribute("done", "%sの%d人を、書き入れました。".formatted(whose, number.get()));
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
        model.addAttribute("going", rsvps.counts(id).getOrDefault(Rsvp.GOING, 0));
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
