package kairan.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.TalkAddress;
import kairan.gatherings.Attendances;
import kairan.gatherings.CheckInCodes;
import kairan.gatherings.Comer;
import kairan.gatherings.Comers;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Dates;
import kairan.japanese.Spelling;
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

/** The 受付 of a gathering at the desk: the paper with code and QR for its table, and households entered by their slips. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/{gathering}")
class CheckInPage {

    private static final Pattern LABEL = Pattern.compile("(\\d{1,2})(?:班[-ー‐−–—の]?|[-ー‐−–—])(\\d{1,2})番?");
    private static final Pattern PEOPLE = Pattern.compile("[1-9]\\d?");

    private final Occurrences occurrences;
    private final CheckInCodes codes;
    private final Comers comers;
    private final Attendances attendances;
    private final TalkAddress talk;
    private final Notes notes;

    CheckInPage(
            Occurrences occurrences,
            CheckInCodes codes,
            Comers comers,
            Attendances attendances,
            TalkAddress talk,
            Notes notes) {
        this.occurrences = occurrences;
        this.codes = codes;
        this.comers = comers;
        this.attendances = attendances;
        this.talk = talk;
        this.notes = notes;
    }

    static String paper(String occurrence) {
        return "%s/%s/check-in".formatted(GatheringsPage.PATH, occurrence);
    }

    /** The paper, to be printed or shown as it is. */
    @GetMapping("/check-in")
    @Needs(Right.SEE_RESULTS)
    String paper(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = theirs(id);
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("place", occurrence.gathering().meetingPoint());
        model.addAttribute("hour", Dates.say(occurrence.gathering().start()));
        model.addAttribute("door", talk.door());
        if (occurrence.on()) {
            String code = codes.of(occurrence);
            notes.used(visitor(), Right.SEE_RESULTS, realm(occurrence), occurrence.title() + "の受付の紙");
            model.addAttribute("code", code);
            model.addAttribute("qr", Qr.of(talk.of(CheckInCodes.opening(code))));
        }
        return "desk/gathering-check-in";
    }

    /** A household by its slip, for those who have no phone; "away" takes it out again. */
    @PostMapping("/slip")
    @Needs(Right.SEE_RESULTS)
    String slip(
            @PathVariable("gathering") String id,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "1") String people,
            @RequestParam(defaultValue = "false") boolean away,
            RedirectAttributes next) {
        Occurrence occurrence = theirs(id);
        Optional<Comer> comer = comer(occurrence, label);
        String count = Spelling.bare(people);
        if (comer.isEmpty()) {
            next.addFlashAttribute("wrong", List.of("その札はありません。「3班-07」のように書いてください。"));
        } else if (!away && !PEOPLE.matcher(count).matches()) {
            next.addFlashAttribute("wrong", List.of("人数は、1から99までの数で書いてください。"));
        } else {
            next.addFlashAttribute("done", entered(occurrence, comer.get(), away ? 0 : Integer.parseInt(count)));
        }
        return "redirect:%s/%s#came".formatted(GatheringsPage.PATH, id);
    }

    private Optional<Comer> comer(Occurrence occurrence, String label) {
        Matcher slip = LABEL.matcher(Spelling.bare(label));
        String body = occurrence.gathering().body();
        return body == null || !slip.matches()
                ? Optional.empty()
                : comers.slip(body, Integer.parseInt(slip.group(1)), Integer.parseInt(slip.group(2)));
    }

    /** Nobody came where none are counted. */
    private String entered(Occurrence occurrence, Comer comer, int people) {
        notes.used(
                visitor(),
                Right.SEE_RESULTS,
                realm(occurrence),
                "%sの受付、%s".formatted(occurrence.title(), comer.label()));
        if (people > 0) {
            attendances.keep(occurrence, comer, people);
            return "%sの世帯の%d人を、書き入れました。".formatted(comer.label(), people);
        }
        return attendances.remove(occurrence, comer)
                ? "%sの世帯の受付を、取り消しました。".formatted(comer.label())
                : "%sの世帯は、まだ受付していません。".formatted(comer.label());
    }

    private Occurrence theirs(String id) {
        Occurrence occurrence = occurrences.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!visitor().may(Right.SEE_RESULTS, realm(occurrence))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return occurrence;
    }

    private static Realm realm(Occurrence occurrence) {
        return GatheringDayPage.realm(occurrence);
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
