package kairan.desk;

import java.util.List;
import kairan.delivery.LeftThisMonth;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: what waits for the visitor, and what may still be sent this month. */
@Controller
class HomePage {

    private final List<Waiting> waiting;
    private final LeftThisMonth left;
    private final Errands errands;
    private final ErrandRunner runner;

    HomePage(List<Waiting> waiting, LeftThisMonth left, Errands errands, ErrandRunner runner) {
        this.waiting = waiting;
        this.left = left;
        this.errands = errands;
        this.runner = runner;
    }

    /** A long list that is under way, or that has ended and nobody has looked. */
    record Line(String path, String said) {}

    @GetMapping("/desk")
    @ForVisitors
    String page(Model model) {
        Visitor visitor = Frame.visitor().orElseThrow();
        model.addAttribute("waiting", Waiting.of(visitor, waiting));
        if (visitor.may(Right.TELL_TOWN, Realm.TOWN)) {
            model.addAttribute(
                    "errands", errands.unseen().stream().map(this::line).toList());
        }
        if (visitor.may(Right.SEE_RUNNING)) {
            model.addAttribute("left", DeliveriesPage.left(left.count()));
        }
        return "desk/home";
    }

    /** Somebody is still there; the piece that warns begins to wait anew. */
    @GetMapping("/desk/stay")
    @ForVisitors
    String stay() {
        return "desk/frame :: soon";
    }

    private Line line(Errand errand) {
        String label = runner.listing(errand).label();
        return new Line(
                ErrandsPage.PATH + "/" + errand.id(),
                errand.underWay()
                        ? "%sを入れています（%,d件のうち%,d件）".formatted(label, errand.total(), errand.done())
                        : "%sを入れる仕事が、終わりました".formatted(label));
    }
}
