package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Degrees;
import kairan.content.Gathering;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Schedule;
import kairan.roles.Realm;
import kairan.roles.Right;
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

/** Changes one day of a gathering (この日を変える), and no other day of its series; those concerned are told by the almanac. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/{gathering}/day")
class GatheringDayPage {

    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Notes notes;
    private final Clock clock;

    GatheringDayPage(Occurrences occurrences, Schedule schedule, Notes notes, Clock clock) {
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.CALL)
    String page(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = theirs(id);
        return page(occurrence, DayForm.of(occurrence), List.of(), model);
    }

    private static String page(Occurrence occurrence, DayForm typed, List<String> wrong, Model model) {
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "map", Degrees.of(occurrence.gathering()).map(Degrees::map).orElse(null));
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        return "desk/gathering-day";
    }

    @PostMapping
    @Needs(Right.CALL)
    String change(
            @PathVariable("gathering") String id,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        Occurrence occurrence = theirs(id);
        DayForm typed = DayForm.of(fields);
        List<String> wrong = new ArrayList<>(typed.wrong(LocalDate.now(clock)));
        if (wrong.isEmpty()
                && !typed.newDay()
                        .atTime(Typing.hour(typed.start()).orElseThrow())
                        .isAfter(LocalDateTime.now(clock))) {
            wrong.add("始まる時刻が、もう過ぎています。これからの日時にしてください。");
        }
        if (!changeable(occurrence, LocalDateTime.now(clock))) {
            wrong.add("この日は、もう始まったか、中止・順延になったため、変えられません。");
        }
        if (!wrong.isEmpty()) {
            return page(occurrence, typed, wrong, model);
        }
        notes.used(visitor(), Right.CALL, realm(occurrence), occurrence.title() + "を変えた");
        Gathering facts = typed.facts(occurrence.gathering());
        schedule.change(occurrence, facts, typed.newDay());
        next.addFlashAttribute(
                "done",
                "この日を書きかえました。" + typed.understood(occurrence.gathering(), facts)
                        + "日にち、時刻、集まる場所が変わったときは、30分後に、かかわる人に1回だけ伝えます。");
        return "redirect:%s/%s".formatted(GatheringsPage.PATH, id);
    }

    static boolean changeable(Occurrence occurrence, LocalDateTime now) {
        return occurrence.on() && occurrence.start().isAfter(now);
    }

    private Occurrence theirs(String id) {
        return theirs(occurrences.of(id));
    }

    /** The day if there is one, and whoever looks may call people to it. */
    static Occurrence theirs(Optional<Occurrence> found) {
        Occurrence occurrence = found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!visitor().may(Right.CALL, realm(occurrence))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return occurrence;
    }

    static Realm realm(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body()).map(Realm::of).orElse(Realm.TOWN);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
