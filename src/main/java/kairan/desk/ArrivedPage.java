package kairan.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kairan.feedback.Arrivals;
import kairan.japanese.Dates;
import kairan.results.Discretion;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The gatherings of which feedback has come in of late (届いた感想). */
@Controller
class ArrivedPage {

    static final String PATH = FeedbackPage.PATH + "/arrived";

    private static final Duration LATE = Duration.ofDays(7);

    /** A line of the list; of a few it is not told how many. */
    record Line(String path, String name, String day, String answers) {}

    private final Arrivals arrivals;
    private final Clock clock;

    ArrivedPage(Arrivals arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.SEE_RESULTS)
    String page(@RequestParam(defaultValue = "0") int page, Model model) {
        List<Arrivals.Line> found = arrivals.since(
                clock.instant().minus(LATE),
                bodies(Frame.visitor().orElseThrow()),
                (Leaf.at(page) + 1) * Leaf.LINES + 1);
        Leaf<Arrivals.Line> leaf = Leaf.of(found, page);
        model.addAttribute("leaf", leaf);
        model.addAttribute("lines", leaf.shown().stream().map(this::line).toList());
        return "desk/arrived";
    }

    private Line line(Arrivals.Line line) {
        return new Line(
                FeedbackPage.summary(line.occurrence()),
                line.name(),
                Dates.say(line.day(), LocalDate.now(clock)),
                line.answers() < Discretion.FEWEST_COUNTED ? "少人数" : line.answers() + "件");
    }

    private static @Nullable List<String> bodies(Visitor visitor) {
        return visitor.may(Right.SEE_RESULTS, Realm.TOWN) ? null : visitor.bodies();
    }

    /** Of how many gatherings, on the home page. */
    @Order(7)
    @Component
    record Arrived(Arrivals arrivals, Clock clock) implements Waiting {

        @Override
        public String label() {
            return "この7日に感想が届いた行事";
        }

        @Override
        public String path() {
            return PATH;
        }

        @Override
        public Right needs() {
            return Right.SEE_RESULTS;
        }

        @Override
        public long count(Visitor visitor) {
            return arrivals.count(clock.instant().minus(LATE), bodies(visitor));
        }
    }
}
