package kairan.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: what waits for the visitor. */
@Controller
class HomePage {

    private final List<Waiting> waiting;

    HomePage(List<Waiting> waiting) {
        this.waiting = waiting;
    }

    @GetMapping("/desk")
    @ForVisitors
    String page(Model model) {
        Visitor visitor = Frame.visitor().orElseThrow();
        model.addAttribute(
                "waiting",
                waiting.stream()
                        .filter(w -> visitor.may(w.needs()))
                        .map(w -> new Waits(w.label(), w.path(), w.count(visitor)))
                        .toList());
        return "desk/home";
    }

    /** One line of the page. */
    record Waits(String label, String path, long count) {}
}
