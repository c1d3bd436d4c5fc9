package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kairan.gatherings.CallingOff;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls one day of a gathering off, or puts it off (この日を中止・順延にする), and no other day of its series; those concerned are told once. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/{gathering}/off")
class GatheringOffPage {

    private static final String TOO_LATE = "この日は、もう始まったか、中止・順延になっています。何も変えていません。";

    private final Programme programme;
    private final CallingOff callingOff;
    private final Notes notes;
    private final Clock clock;

    GatheringOffPage(Programme programme, CallingOff callingOff, Notes notes, Clock clock) {
        this.programme = programme;
        this.callingOff = callingOff;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping
    @Needs(Right.CALL)
    String page(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = theirs(id);
        List<String> wrong = open(occurrence) ? List.of() : List.of(TOO_LATE);
        return page(occurrence, "", wrong, model);
    }

    private String page(Occurrence occurrence, String why, List<String> wrong, Model model) {
        @Nullable LocalDate spare = callingOff.spare(occurrence).orElse(null);
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("open", open(occurrence));
        model.addAttribute("why", why);
        model.addAttribute("off", callingOff.words(occurrence, ""));
        model.addAttribute("spare", spare == null ? null : Dates.say(spare));
        model.addAttribute("postponed", spare == null ? null : callingOff.postponed(occurrence, spare));
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        return "desk/gathering-off";
    }

    @PostMapping
    @Needs(Right.CALL)
    String callOff(
            @PathVariable("gathering") String id,
            @RequestParam(defaultValue = "") String why,
            Model model,
            RedirectAttributes next) {
        Occurrence occurrence = theirs(id);
        String reason = Typing.line(why);
        if (reason.length() > CallingOff.LONGEST_REASON) {
            String tooLong = "わけは%d文字までです。いまは%d文字あります。".formatted(CallingOff.LONGEST_REASON, reason.length());
            return page(occurrence, reason, List.of(tooLong), model);
        }
        if (!open(occurrence) || !callingOff.cancel(occurrence, reason)) {
            return page(occurrence, reason, List.of(TOO_LATE), model);
        }
        notes.used(visitor(), Right.CALL, GatheringDayPage.realm(occurrence), occurrence.title() + "は中止");
        next.addFlashAttribute("done", "中止にしました。かかわる人に、1回だけ伝えます。");
        return "redirect:%s/%s".formatted(GatheringsPage.PATH, id);
    }

    @PostMapping("/spare")
    @Needs(Right.CALL)
    String postpone(@PathVariable("gathering") String id, Model model, RedirectAttributes next) {
        Occurrence occurrence = theirs(id);
        Optional<Occurrence> moved = open(occurrence) ? callingOff.postpone(occurrence) : Optional.empty();
        if (moved.isEmpty()) {
            return page(occurrence, "", List.of(TOO_LATE), model);
        }
        notes.used(visitor(), Right.CALL, GatheringDayPage.realm(occurrence), occurrence.title() + "は順延");
        next.addFlashAttribute(
                "done",
                "%sに延ばしました。かかわる人に、1回だけ伝えます。出欠の返事は、引きつぎました。"
                        .formatted(Dates.say(moved.get().day())));
        return "redirect:%s/%s".formatted(GatheringsPage.PATH, moved.get().id());
    }

    private boolean open(Occurrence occurrence) {
        return GatheringDayPage.changeable(occurrence, LocalDateTime.now(clock));
    }

    private Occurrence theirs(String id) {
        return GatheringDayPage.theirs(programme.of(id));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
