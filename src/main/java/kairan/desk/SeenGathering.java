package kairan.desk;

import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Programme;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The gathering that a page of the desk or a paper is about: found if the visitor may see it, with what stands at the top. */
@Component
class SeenGathering {

    private final Programme programme;
    private final Bodies bodies;
    private final ContentFiles content;

    SeenGathering(Programme programme, Bodies bodies, ContentFiles content) {
        this.programme = programme;
        this.bodies = bodies;
        this.content = content;
    }

    Occurrence of(String id) {
        Occurrence occurrence = programme.of(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!SeenDays.sees(Frame.visitor().orElseThrow(), occurrence)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return occurrence;
    }

    /** What stands at the top of each. */
    void about(Occurrence occurrence, Model model) {
        model.addAttribute("occurrence", occurrence);
        model.addAttribute("g", occurrence.gathering());
        model.addAttribute("host", host(occurrence));
        model.addAttribute("day", Eras.say(occurrence.day()));
        model.addAttribute("year", Eras.officeYear(occurrence.day()));
        model.addAttribute(
                "hours",
                occurrence.gathering().timed()
                        ? "%sから%sまで"
                                .formatted(
                                        Dates.say(occurrence.gathering().start()),
                                        Dates.say(occurrence.gathering().end()))
                        : "（時間は、わかりません）");
    }

    private String host(Occurrence occurrence) {
        return Optional.ofNullable(occurrence.gathering().body())
                .flatMap(bodies::find)
                .map(Body::name)
                .orElseGet(() -> content.now().town().name());
    }
}
