package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.District;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.feedback.AskedNeighbours;
import kairan.feedback.Results;
import kairan.japanese.Dates;
import kairan.notices.Listed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The associations and groups (町内会と団体) of the town, and a page for each; for anybody to read and print. */
@Controller
class DantaiPage {

    private static final int MOST_GATHERINGS = 5;

    /** Associations of a district, or the groups. */
    record Part(String label, List<Body> bodies) {}

    /** A gathering to come. */
    record Coming(String name, LocalDate day, String when, List<String> facts) {}

    private final Bodies bodies;
    private final Districts districts;
    private final Listed notices;
    private final Results results;
    private final AskedNeighbours neighbours;
    private final ContentFiles content;
    private final Clock clock;

    DantaiPage(
            Bodies bodies,
            Districts districts,
            Listed notices,
            Results results,
            AskedNeighbours neighbours,
            ContentFiles content,
            Clock clock) {
        this.bodies = bodies;
        this.districts = districts;
        this.notices = notices;
        this.results = results;
        this.neighbours = neighbours;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/dantai")
    String all(Model model) {
        model.addAttribute("town", content.now().town());
        model.addAttribute("parts", parts());
        return "dantai/all";
    }

    private List<Part> parts() {
        List<Body> associations = bodies.associations();
        List<District> all = districts.all();
        List<Part> parts = new ArrayList<>();
        all.forEach(district -> parts.add(new Part(
                "%sの町内会".formatted(district.name()),
                associations.stream()
                        .filter(body -> district.id().equals(body.district()))
                        .toList())));
        parts.add(new Part(
                all.isEmpty() ? "町内会" : "そのほかの町内会",
                associations.stream().filter(body -> body.district() == null).toList()));
        parts.add(new Part("団体", bodies.groups()));
        return parts.stream().filter(part -> !part.bodies().isEmpty()).toList();
    }

    @GetMapping("/dantai/{id}")
    String one(@PathVariable String id, HttpServletResponse response, Model model) {
        model.addAttribute("town", content.now().town());
        Optional<Body> body = parts().stream()
                .flatMap(part -> part.bodies().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (body.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "dantai/none";
        }
        model.addAttribute("body", body.get());
        model.addAttribute(
                "district",
                Optional.ofNullable(body.get().district())
                        .flatMap(districts::find)
                        .map(District::name)
                        .orElse(""));
        model.addAttribute("notices", notices.of(body.get()));
        model.addAttribute("gatherings", coming(body.get()));
        Optional<Results.Result> result = results.latest(id);
        model.addAttribute("result", result.orElse(null));
        model.addAttribute(
                "asked",
                result.filter(one -> neighbours.asked(one.occurrence())).isPresent());
        return "dantai/one";
    }

    private List<Coming> coming(Body body) {
        return content.now().gatherings().values().stream()
                .filter(gathering -> body.id().equals(gathering.body()))
                .flatMap(gathering -> next(gathering).stream().map(day -> coming(gathering, day)))
                .sorted(Comparator.comparing(Coming::day))
                .limit(MOST_GATHERINGS)
                .toList();
    }

    /** Today as long as it is not over. */
    private Optional<LocalDate> next(Gathering gathering) {
        LocalDateTime now = LocalDateTime.now(clock);
        boolean over = gathering.end().isBefore(now.toLocalTime());
        return gathering.nextDay(over ? now.toLocalDate().plusDays(1) : now.toLocalDate());
    }

    private static Coming coming(Gathering gathering, LocalDate day) {
        List<String> facts = new ArrayList<>();
        facts.add("集合場所：" + gathering.meetingPoint());
        add(facts, "持ち物：", gathering.bring());
        add(facts, "駐車場：", gathering.parking());
        Optional.ofNullable(gathering.rain()).ifPresent(rain -> facts.add("雨のとき：" + rain.rule()));
        return new Coming(
                gathering.name(),
                day,
                "%s　%sから%sまで".formatted(Dates.say(day), Dates.say(gathering.start()), Dates.say(gathering.end())),
                facts);
    }

    private static void add(List<String> facts, String what, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(said -> facts.add(what + said));
    }
}
