package kairan.desk;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import kairan.japanese.Dates;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How the house is (ボットの調子): what is well, and of what is not, what to do. */
@Controller
class HealthPage {

    static final String PATH = "/desk/health";

    private final Signs signs;
    private final Clock clock;

    HealthPage(Signs signs, Clock clock) {
        this.signs = signs;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.SEE_RUNNING)
    String page(Model model) {
        List<Signs.Sign> all = signs.all();
        LocalDateTime now = LocalDateTime.now(clock);
        model.addAttribute("signs", all);
        model.addAttribute("well", all.stream().allMatch(Signs.Sign::well));
        model.addAttribute("now", Dates.say(now.toLocalDate()) + Dates.say(now.toLocalTime()));
        return "desk/health";
    }
}
