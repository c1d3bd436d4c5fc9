package kairan.desk;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.results.FiscalYear;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gatherings of a month as a calendar (カレンダー), and of an office year as its plan (年間の予定), both to be printed. */
@Controller
class CalendarPage {

    private static final int DAYS = 7;
    private static final int MONTHS = 12;
    private static final int MOST_A_DAY = 8;
    private static final int MOST_A_YEAR = 1000;

    private final Programme programme;
    private final SeenDays days;
    private final Bodies bodies;
    private final Clock clock;

    CalendarPage(Programme programme, SeenDays days, Bodies bodies, Clock clock) {
        this.programme = programme;
        this.days = days;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** A day of a month with what is on; outside the month it has no number. */
    record Day(String number, String label, boolean today, List<SeenDays.Line> lines, int more) {}

    /** A month of a plan. */
    record Month(String label, List<SeenDays.Line> lines) {}

    @GetMapping(GatheringsPage.PATH + "/calendar")
    @Needs(Right.SEE_RESULTS)
    String calendar(
            @RequestParam(defaultValue = "") String month, @RequestParam(defaultValue = "") String body, Model model) {
        YearMonth shown = month(month);
        Map<LocalDate, List<SeenDays.Line>> lines =
                find(shown.atDay(1), shown.atEndOfMonth(), body, Integer.MAX_VALUE, model).stream()
                        .collect(Collectors.groupingBy(SeenDays.Line::on));
        model.addAttribute("label", Eras.say(shown));
        model.addAttribute("none", lines.isEmpty());
        model.addAttribute("month", shown);
        model.addAttribute("before", shown.minusMonths(1));
        model.addAttribute("after", shown.plusMonths(1));
        model.addAttribute("year", FiscalYear.of(shown.atDay(1)).year());
        model.addAttribute("weeks", weeks(shown, lines));
        return "desk/gathering-calendar";
    }

    /** From Sunday to Saturday, as calendars hang on Japanese walls. */
    private List<List<Day>> weeks(YearMonth month, Map<LocalDate, List<SeenDays.Line>> lines) {
        LocalDate first = month.atDay(1).minusDays(month.atDay(1).getDayOfWeek().getValue() % DAYS);
        long weeks = ChronoUnit.DAYS.between(first, month.atEndOfMonth()) / DAYS + 1;
        return Stream.iterate(first, sunday -> sunday.plusDays(DAYS))
                .limit(weeks)
                .map(sunday -> IntStream.range(0, DAYS)
                        .mapToObj(n -> day(sunday.plusDays(n), month, lines))
                        .toList())
                .toList();
    }

    private Day day(LocalDate day, YearMonth month, Map<LocalDate, List<SeenDays.Line>> lines) {
        if (!YearMonth.from(day).equals(month)) {
            return new Day("", "", false, List.of(), 0);
        }
        List<SeenDays.Line> all = lines.getOrDefault(day, List.of());
        List<SeenDays.Line> shown = all.subList(0, Math.min(all.size(), MOST_A_DAY));
        return new Day(
                String.valueOf(day.getDayOfMonth()),
                Dates.say(day),
                day.equals(LocalDate.now(clock)),
                shown,
                all.size() - shown.size());
    }

    @GetMapping(GatheringsPage.PATH + "/year")
    @Needs(Right.SEE_RESULTS)
    String year(
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String body, Model model) {
        FiscalYear shown = FiscalYear.of(year).orElseGet(() -> FiscalYear.of(LocalDate.now(clock)));
        YearMonth april = YearMonth.of(shown.year(), 4);
        YearMonth march = april.plusMonths(MONTHS - 1);
        Map<YearMonth, List<SeenDays.Line>> lines =
                find(april.atDay(1), march.atEndOfMonth(), body, MOST_A_YEAR, model).stream()
                        .collect(Collectors.groupingBy(line -> YearMonth.from(line.on())));
        model.addAttribute("year", shown.year());
        model.addAttribute("label", Eras.officeYear(april.atDay(1)));
        model.addAttribute("most", MOST_A_YEAR);
        model.addAttribute(
                "months",
                Stream.iterate(april, month -> month.plusMonths(1))
                        .limit(MONTHS)
                        .map(month -> new Month(Eras.say(month), lines.getOrDefault(month, List.of())))
                        .toList());
        return "desk/gathering-year";
    }

    /** Of all the visitor may see, or of one association or group. */
    private List<SeenDays.Line> find(LocalDate from, LocalDate to, String body, int most, Model model) {
        Visitor visitor = Frame.visitor().orElseThrow();
        List<Body> theirs = Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(one -> visitor.may(Right.SEE_RESULTS, Realm.of(one.id())))
                .toList();
        boolean one = theirs.stream().anyMatch(known -> known.id().equals(body));
        Programme.Wanted wanted = Programme.Wanted.from(from).until(to);
        Programme.Found found =
                programme.find(one ? wanted.of(List.of(body)) : SeenDays.theirs(visitor, wanted), 0, most);
        model.addAttribute("bodies", theirs);
        model.addAttribute("body", one ? body : "");
        model.addAttribute(
                "whose",
                theirs.stream()
                        .filter(known -> known.id().equals(body))
                        .map(Body::name)
                        .findFirst()
                        .orElse(""));
        model.addAttribute("left", found.all() - found.shown().size());
        return days.lines(visitor, found.shown());
    }

    /** This one, where nothing that can be read is asked for. */
    private YearMonth month(String text) {
        try {
            return text.isEmpty() ? YearMonth.now(clock) : YearMonth.parse(text);
        } catch (DateTimeException e) {
            return YearMonth.now(clock);
        }
    }
}
