package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Feed;
import kairan.content.PageAddress;
import kairan.gatherings.Programme;
import kairan.japanese.Eras;
import kairan.opendata.EventList;
import kairan.upkeep.Campaigns;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** What is on in the town (行事の一覧), for anybody: looked through by place, day and word, and as calendar, feed and open data. */
@Controller
class EventsPage {

    private static final int LONGEST_SEARCH = 100;
    private static final int MOST_ON_A_PAGE = 30;
    private static final int MOST_PAGES = 1000;
    private static final int MOST_IN_A_CALENDAR = 200;
    private static final int MOST_IN_A_FEED = 50;

    private final Programme programme;
    private final Happenings happenings;
    private final Campaigns campaigns;
    private final Districts districts;
    private final ContentFiles content;
    private final PageAddress address;
    private final Clock clock;

    EventsPage(
            Programme programme,
            Happenings happenings,
            Campaigns campaigns,
            Districts districts,
            ContentFiles content,
            PageAddress address,
            Clock clock) {
        this.programme = programme;
        this.happenings = happenings;
        this.campaigns = campaigns;
        this.districts = districts;
        this.content = content;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/events")
    String page(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        String words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        Optional<LocalDate> from = day(day);
        int at = Math.clamp(page, 0, MOST_PAGES);
        Programme.Found found = programme.find(
                Programme.Wanted.from(from.orElseGet(this::today))
                        .in(there(district))
                        .with(words),
                at * MOST_ON_A_PAGE,
                MOST_ON_A_PAGE);
        model.addAttribute("town", content.now().town());
        model.addAttribute("districts", districts.all());
        model.addAttribute("q", words);
        model.addAttribute("district", district);
        model.addAttribute("day", from.map(LocalDate::toString).orElse(""));
        model.addAttribute("wrongDay", !day.isBlank() && from.isEmpty());
        model.addAttribute("searched", !words.isEmpty() || !district.isBlank() || from.isPresent());
        model.addAttribute("happenings", happenings.of(found.shown()));
        model.addAttribute("campaigns", campaigns.current());
        model.addAttribute("all", found.all());
        model.addAttribute("page", at);
        model.addAttribute("more", (at + 1) * MOST_ON_A_PAGE < found.all());
        return "events/all";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String there(String district) {
        return district.isBlank() ? null : district;
    }

    /** What is coming, for calendars that look now and then. */
    @GetMapping("/events.ics")
    ResponseEntity<String> calendar(@RequestParam(defaultValue = "") String district) {
        List<Happening> coming = coming(district, MOST_IN_A_CALENDAR);
        Map<String, Instant> touched = touched(coming);
        List<CalendarDay> days = coming.stream()
                .map(happening -> happenings.calendarDay(happening, touched(happening, touched)))
                .toList();
        return file(CalendarFile.TYPE, "events.ics", CalendarFile.of(title(district), days, clock.getZone()));
    }

    private List<Happening> coming(String district, int most) {
        return happenings.of(programme
                .find(Programme.Wanted.from(today()).in(there(district)), 0, most)
                .shown());
    }

    private String title(String district) {
        String where = districts
                .find(district)
                .map(District::name)
                .orElse(content.now().town().name());
        return where + "の行事";
    }

    @GetMapping(value = "/events.atom", produces = Feed.TYPE)
    @ResponseBody
    String feed(@RequestParam(defaultValue = "") String district) {
        String page =
                address.of("/events.atom" + (districts.find(district).isPresent() ? "?district=" + district : ""));
        List<Happening> coming = coming(district, MOST_IN_A_FEED);
        Map<String, Instant> touched = touched(coming);
        return new Feed(
                        page,
                        title(district),
                        coming.stream()
                                .map(happening -> entry(happening, touched(happening, touched)))
                                .toList())
                .atom();
    }

    private Map<String, Instant> touched(List<Happening> happenings) {
        return programme.touched(happenings.stream().map(Happening::id).toList());
    }

    /** A day that nobody was called to yet has no row. */
    private static Instant touched(Happening happening, Map<String, Instant> touched) {
        return touched.getOrDefault(happening.id(), happening.occurrence().opened());
    }

    private Feed.Entry entry(Happening happening, Instant touched) {
        return new Feed.Entry(
                happenings.page(happening),
                (happening.off().isEmpty() ? "" : "【%s】".formatted(happening.off())) + happening.day() + " "
                        + happening.name(),
                touched,
                happening.host().isEmpty() ? content.now().town().name() : happening.host(),
                happening.words());
    }

    /** The list as open data (イベント一覧), at an address that stays: all of this 年度 and what is planned later. */
    @GetMapping("/events.csv")
    void list(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"events.csv\"");
        try (Writer to = response.getWriter()) {
            EventList.write(
                    to,
                    programme
                            .all(Programme.Wanted.from(Eras.officeYearBegins(today())))
                            .map(happenings::of)
                            .flatMap(List::stream)
                            .map(happenings::row));
        }
    }

    static ResponseEntity<String> file(String type, String name, String text) {
        return ResponseEntity.ok()
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .body(text);
    }
}
