package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Vacancies;
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

/** What to do when staff change places (人事異動), what is open just now, and which associations will have no leader. */
@Controller
@RequestMapping(HandoverPage.PATH)
class HandoverPage {

    static final String PATH = "/desk/handover";

    /** A line of the list; {@code done} says when and by whom it was ticked off. */
    record Line(HandoverItem item, @Nullable String done) {}

    /** An association or group without a leader, or with one until a day. */
    record Vacant(String body, String name, String until) {}

    private final HandoverTicks ticks;
    private final Vacancies vacancies;
    private final List<Waiting> waiting;
    private final Notes notes;
    private final Clock clock;

    HandoverPage(HandoverTicks ticks, Vacancies vacancies, List<Waiting> waiting, Notes notes, Clock clock) {
        this.ticks = ticks;
        this.vacancies = vacancies;
        this.waiting = waiting;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.MOVE_ROLE)
    String page(Model model) {
        Map<String, HandoverTicks.Tick> done = ticks.of(year());
        model.addAttribute("year", Eras.say(YearMonth.of(year(), Month.APRIL)));
        model.addAttribute("today", Eras.say(LocalDate.now(clock)));
        model.addAttribute(
                "lines",
                Arrays.stream(HandoverItem.values())
                        .filter(item -> visitor().may(item.needs()))
                        .map(item -> new Line(item, say(done.get(item.key()))))
                        .toList());
        model.addAttribute("waiting", Waiting.of(visitor(), waiting));
        model.addAttribute("vacant", vacancies.all().stream().map(this::vacant).toList());
        return "desk/handover";
    }

    private @Nullable String say(HandoverTicks.@Nullable Tick tick) {
        return tick == null ? null : "%s　%s".formatted(Dates.say(day(tick.at()), LocalDate.now(clock)), tick.by());
    }

    private Vacant vacant(Vacancies.Vacancy vacancy) {
        return new Vacant(
                vacancy.body(),
                vacancy.name(),
                vacancy.ends() == null
                        ? "いま、役員がいません"
                        : Eras.say(day(vacancy.ends().minusMillis(1))) + "まで");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    @PostMapping("/{item}")
    @Needs(Right.MOVE_ROLE)
    String tick(@PathVariable String item, @RequestParam(defaultValue = "false") boolean done) {
        HandoverItem ticked = Arrays.stream(HandoverItem.values())
                .filter(one -> one.key().equals(item) && visitor().may(one.needs()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (done) {
            ticks.tick(year(), ticked.key(), visitor().name());
        } else {
            ticks.untick(year(), ticked.key());
        }
        notes.used(
                visitor(), Right.MOVE_ROLE, Realm.TOWN, "人事異動「%s」%s".formatted(ticked.label(), done ? "済み" : "やり直し"));
        return "redirect:%s#%s".formatted(PATH, ticked.key());
    }

    /** That of the spring in which staff change places: it is prepared in the months before and done in those after. */
    private int year() {
        return LocalDate.now(clock).getYear();
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
