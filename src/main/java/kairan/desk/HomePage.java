package kairan.desk;

import java.util.List;
import kairan.delivery.LeftThisMonth;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: what waits for the visitor, and what may still be sent this month. */
@Controller
class HomePage {

    private final List<Waiting> waiting;
    private final LeftThisMonth left;

    HomePage(List<Waiting> waiting, LeftThisMonth left) {
        this.waiting = waiting;
        this.left = left;
    }

    @GetMapping("/desk")
    @ForVisitors
    String page(Model model) {
        Visitor visitor = Frame.visitor().orElseThrow();
        model.addAttribute("waiting", Waiting.of(visitor, waiting));
        if (visitor.may(Right.SEE_RUNNING)) {
            model.addAttribute("left", DeliveriesPage.left(left.count()));
        }
        return "desk/home";
    }
}
