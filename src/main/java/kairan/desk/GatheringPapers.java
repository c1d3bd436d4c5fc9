package kairan.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.Rain;
import kairan.feedback.DayPhotos;
import kairan.feedback.Reports;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Rsvp;
import kairan.gatherings.RsvpCounts;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.roles.Right;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The papers of a gathering to be printed: 計画書, 名簿 and 報告書, with its photos. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/{gathering}")
class GatheringPapers {

    private static final int LINES_OF_A_ROLL = 30;
    private static final int LINES_FOR_GUESTS = 10;
    private static final int MOST_PHOTOS = 4;

    private final SeenGathering seen;
    private final RsvpCounts rsvpCounts;
    private final Attendances attendances;
    private final Reports reports;
    private final DayPhotos photos;
    private final Bodies bodies;
    private final Households households;

    GatheringPapers(
            SeenGathering seen,
            RsvpCounts rsvpCounts,
            Attendances attendances,
            Reports reports,
            DayPhotos photos,
            Bodies bodies,
            Households households) {
        this.seen = seen;
        this.rsvpCounts = rsvpCounts;
        this.attendances = attendances;
        this.reports = reports;
        this.photos = photos;
        this.bodies = bodies;
        this.households = households;
    }

    /** A line of the 名簿: the household, and what it has said; its name is written at the 受付. */
    record RollLine(String block, String number) {}

    /** 計画書 to be printed. */
    @GetMapping("/plan")
    @Needs(Right.SEE_RESULTS)
    String plan(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen.of(id);
        seen.about(occurrence, model);
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
    @GetMapping("/roll")
    @Needs(Right.SEE_RESULTS)
    String roll(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen.of(id);
        seen.about(occurrence, model);
        List<RollLine> lines =
                new ArrayList<>(Optional.ofNullable(occurrence.gathering().body())
                        .flatMap(bodies::find)
                        .map(body -> households.of(body).stream()
                                .map(GatheringPapers::rollLine)
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
    @GetMapping("/report")
    @Needs(Right.SEE_RESULTS)
    String report(@PathVariable("gathering") String id, Model model) {
        Occurrence occurrence = seen.of(id);
        seen.about(occurrence, model);
        model.addAttribute("report", reports.of(id).orElse(null));
        model.addAttribute("going", rsvpCounts.of(id).getOrDefault(Rsvp.GOING, 0));
        model.addAttribute("came", attendances.came(occurrence));
        model.addAttribute("counted", attendances.counted(occurrence));
        model.addAttribute("photos", photos.of(id).stream().limit(MOST_PHOTOS).toList());
        return "desk/gathering-report";
    }

    /** One of the photos of the day, for its report. */
    @GetMapping("/photos/{photo}")
    @Needs(Right.SEE_RESULTS)
    ResponseEntity<byte[]> photo(@PathVariable("gathering") String id, @PathVariable String photo) {
        return photos.find(seen.of(id).id(), photo)
                .map(found -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(found.type()))
                        .cacheControl(CacheControl.noStore())
                        .body(found.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
