package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gatherings at the desk (行事): those to come, those of late, and what is looked for among all. */
@Controller
@RequestMapping(GatheringsPage.PATH)
class GatheringsPage {

    static final String PATH = "/desk/gatherings";

    static final int WEEK = 7;

    private static final int MOST = 50;
    private static final int MOST_PAGES = 1000;
    private static final int MOST_PAST = 30;

    private final Programme programme;
    private final SeenDays seen;
    private final Bodies bodies;
    private final Clock clock;

    GatheringsPage(Programme programme, SeenDays seen, Bodies bodies, Clock clock) {
        this.programme = programme;
        this.seen = seen;
        this.bodies = bodies;
        this.clock = clock;
    }

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

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
