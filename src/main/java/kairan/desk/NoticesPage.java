package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.notices.AskedAbout;
import kairan.notices.Drafting;
import kairan.notices.FollowingHolds;
import kairan.notices.Option;
import kairan.notices.Sought;
import kairan.notices.Told;
import kairan.results.FiscalYear;
import kairan.roles.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The notices (お知らせ) a visitor looks after: drafts, what was sent, and where to begin a new one. */
@Controller
class NoticesPage {

    static final String PATH = "/desk/notices";

    /** Stands for the town where a body would be named. */
    private static final String TOWN = Sought.TOWN;

    private static final int AT_ONCE = 40;
    private static final int MOST_ASKED = 200;

    private final Told told;
    private final Drafting drafting;
    private final FollowingHolds followings;
    private final AskedAbout asked;
    private final NoticeAccess access;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Clock clock;

    NoticesPage(
            Told told,
            Drafting drafting,
            FollowingHolds followings,
            AskedAbout asked,
            NoticeAccess access,
            Bodies bodies,
            ContentFiles content,
            Clock clock) {
        this.told = told;
        this.drafting = drafting;
        this.followings = followings;
        this.asked = asked;
        this.access = access;
        this.bodies = bodies;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.SEE_BLOCK)
    String page(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "false") boolean questions,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String year,
            Model model) {
        Optional<FiscalYear> of = FiscalYear.of(year);
        Sought sought = new Sought(
                q,
                body,
                of.map(one -> one.begins(clock.getZone())).orElse(Sought.ALL.from()),
                of.map(one -> one.ends(clock.getZone())).orElse(Sought.ALL.to()));
        List<Told.Line> sent = questions ? asked() : access.sent(sought, Older.than(before), AT_ONCE + 1);
        model.addAttribute("q", q);
        model.addAttribute("body", body);
        model.addAttribute("year", year);
        model.addAttribute("sought", !sought.equals(Sought.ALL));
        model.addAttribute("years", years());
        model.addAttribute("questions", questions);
        model.addAttribute("whose", whose());
        model.addAttribute("kinds", drafting.kinds());
        model.addAttribute("drafts", told.drafts(NoticeAccess.writer()));
        model.addAttribute("asks", access.asked());
        model.addAttribute("held", NoticeAccess.holds() ? told.held() : List.of());
        model.addAttribute("followings", NoticeAccess.holds() ? followings.waiting() : List.of());
        model.addAttribute(
                "sent", sent.stream().limit(questions ? MOST_ASKED : AT_ONCE).toList());
        model.addAttribute(
                "asked",
                asked.waitingAbout(sent.stream()
                        .filter(line -> NoticeAccess.tells(line.body()))
                        .map(Told.Line::id)
                        .toList()));
        if (!questions && sent.size() > AT_ONCE) {
            Told.Line last = sent.get(AT_ONCE - 1);
            model.addAttribute(
                    "more",
                    Optional.ofNullable(last.due())
                            .map(due -> new Older(due, last.id()).written())
                            .orElseThrow());
        }
        return "desk/notices";
    }

    /** Those about which questions wait. */
    private List<Told.Line> asked() {
        Visitor visitor = NoticeAccess.visitor();
        return asked.notices(visitor.isStaff() ? null : visitor.bodies(), MOST_ASKED).stream()
                .flatMap(id -> told.find(id).stream())
                .filter(line -> NoticeAccess.tells(line.body()))
                .toList();
    }

    /** As far back as notices are kept, the newest first. */
    private List<FiscalYear> years() {
        LocalDate today = LocalDate.now(clock);
        LocalDate oldest = told.oldest()
                .map(at -> LocalDate.ofInstant(at, clock.getZone()))
                .orElse(today);
        int now = FiscalYear.of(today).year();
        return IntStream.rangeClosed(0, Math.max(0, now - FiscalYear.of(oldest).year()))
                .mapToObj(back -> new FiscalYear(now - back))
                .toList();
    }

    /** In whose name the visitor may tell something. */
    private List<Option> whose() {
        List<Option> whose = new ArrayList<>();
        if (NoticeAccess.tells(null)) {
            whose.add(new Option(TOWN, content.now().town().name()));
        }
        Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(body -> NoticeAccess.tells(body.id()))
                .forEach(body -> whose.add(new Option(body.id(), body.name())));
        return whose;
    }

    /** A new one with the words of an earlier one. */
    @PostMapping(PATH + "/{notice}/reuse")
    @Needs(Right.TELL)
    String reuse(@PathVariable("notice") String id) {
        access.told(id);
        return drafting.again(NoticeAccess.writer(), id)
                .map(draft -> "redirect:" + PATH + "/" + draft + "/write")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(PATH)
    @Needs(Right.TELL)
    String begin(@RequestParam(defaultValue = "") String whose, @RequestParam(defaultValue = "") String kind) {
        if (whose.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (whose().stream().noneMatch(one -> one.value().equals(whose))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return drafting.begin(NoticeAccess.writer(), kind, whose.equals(TOWN) ? null : whose)
                .map(id -> "redirect:" + PATH + "/" + id + "/write")
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
