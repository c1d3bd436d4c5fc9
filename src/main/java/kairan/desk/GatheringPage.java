package kairan.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Degrees;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Outlook;
import kairan.gatherings.Remarks;
import kairan.gatherings.RsvpCounts;
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

/** One day of a gathering at the desk: what went out and what will, who comes and who came. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/{gathering}")
class GatheringPage {

    /** Stands for all who came where there are no blocks, and for those of no block where there are. */
    private static final int NO_BLOCK = 0;

    private static final int MOST_PEOPLE = 9999;

    private final SeenGathering seen;
    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final Attendances attendances;
    private final Remarks remarks;
    private final Outlook outlook;
    private final Bodies bodies;
    private final Notes notes;
    private final Clock clock;

    GatheringPage(
            SeenGathering seen,
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            Attendances attendances,
            Remarks remarks,
            Outlook outlook,
            Bodies bodies,
            Notes notes,
            Clock clock) {
        this.seen = seen;
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.attendances = attendances;
        this.remarks = remarks;
        this.outlook = outlook;
        this.bodies = bodies;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.SEE_RESULTS)
    String page(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen.of(id);
        notes.used(visitor(), Right.SEE_RESULTS, SeenDays.realm(occurrence), occurrence.title());
        seen.about(occurrence, model);
        boolean stoppable = visitor().may(Right.CALL, SeenDays.realm(occurrence))
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
    @PostMapping("/came")
    @Needs(Right.SEE_RESULTS)
    String came(
            @PathVariable("gathering") String id,
            @RequestParam(defaultValue = "0") int block,
            @RequestParam(defaultValue = "") String people,
            RedirectAttributes next) {
        Occurrence occurrence = seen.of(id);
        if (occurrences.of(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Optional<Integer> number = Typing.number(people, MOST_PEOPLE);
        if (number.isEmpty() || block != NO_BLOCK && !blocks(occurrence).contains(block)) {
            next.addFlashAttribute("wrong", List.of("人数は、0から%dまでの数で書いてください。".formatted(MOST_PEOPLE)));
            next.addFlashAttribute("typedPeople", people);
            next.addFlashAttribute("typedBlock", block);
            return "redirect:%s/%s#came".formatted(GatheringsPage.PATH, id);
        }
        attendances.block(occurrence, block, number.get());
        String whose = block == NO_BLOCK ? "" : block + "班";
        notes.used(
                visitor(),
                Right.SEE_RESULTS,
                SeenDays.realm(occurrence),
                occurrence.title() + "の受付" + (whose.isEmpty() ? "" : "、" + whose));
        next.addFlashAttribute("done", "%s%d人を、書き入れました。".formatted(whose.isEmpty() ? "" : whose + "の", number.get()));
        return "redirect:%s/%s#came".formatted(GatheringsPage.PATH, id);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
