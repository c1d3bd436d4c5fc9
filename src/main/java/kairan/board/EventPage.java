package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.TalkAddress;
import kairan.feedback.AskedNeighbours;
import kairan.feedback.Results;
import kairan.gatherings.Programme;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one gathering (行事のページ), which follows its course from the plan to what was learned from it. */
@Controller
class EventPage {

    private final Programme programme;
    private final Happenings happenings;
    private final Results results;
    private final AskedNeighbours neighbours;
    private final TalkAddress talk;
    private final ContentFiles content;
    private final Clock clock;

    EventPage(
            Programme programme,
            Happenings happenings,
            Results results,
            AskedNeighbours neighbours,
            TalkAddress talk,
            ContentFiles content,
            Clock clock) {
        this.programme = programme;
        this.happenings = happenings;
        this.results = results;
        this.neighbours = neighbours;
        this.talk = talk;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/events/{id}")
    String page(@PathVariable String id, HttpServletResponse response, Model model) {
        model.addAttribute("town", content.now().town());
        Optional<Happening> found = programme.of(id).map(happenings::of);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "events/none";
        }
        Happening happening = found.get();
        Course course = Course.of(happening.occurrence(), LocalDateTime.now(clock));
        model.addAttribute("event", happening);
        model.addAttribute("address", happenings.page(happening));
        model.addAttribute("courses", Course.values());
        model.addAttribute("course", course);
        model.addAttribute(
                "moved",
                Optional.ofNullable(happening.occurrence().movedTo())
                        .flatMap(programme::of)
                        .map(happenings::of)
                        .orElse(null));
        model.addAttribute(
                "result",
                course == Course.LOOKING_BACK && happening.off().isEmpty() ? results.of(happening.occurrence()) : null);
        model.addAttribute("asked", neighbours.asked(happening.occurrence()));
        model.addAttribute("talk", talk.of("行事"));
        model.addAttribute("comment", talk.of("「%s」への一言".formatted(named(happening))));
        return "events/one";
    }

    /** With who holds it, where that is an association or group: several may hold one of the same name on the same day. */
    private static String named(Happening happening) {
        String title = happening.occurrence().title();
        return happening.gathering().body() == null || happening.host().isEmpty()
                ? title
                : "%s（%s）".formatted(title, happening.host());
    }

    @GetMapping("/events/{id}.ics")
    ResponseEntity<String> calendar(@PathVariable String id) {
        return programme
                .of(id)
                .map(happenings::of)
                .map(happening -> EventsPage.file(
                        CalendarFile.TYPE,
                        id + ".ics",
                        CalendarFile.of(happening.name(), List.of(calendarDay(happening)), clock.getZone())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private CalendarDay calendarDay(Happening happening) {
        return happenings.calendarDay(
                happening,
                programme
                        .touched(List.of(happening.id()))
                        .getOrDefault(happening.id(), happening.occurrence().opened()));
    }
}
