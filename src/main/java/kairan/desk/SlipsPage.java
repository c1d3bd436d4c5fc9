package kairan.desk;

import java.util.List;
import java.util.stream.IntStream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.TalkAddress;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.residents.Opening;
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

/** Papers of an association: the slips of its households (世帯の札), and the page 「はじめかた」 for whoever sets up a neighbour's phone. */
@Controller
@RequestMapping("/desk/bodies/{body}")
class SlipsPage {

    private static final int MOST_AT_ONCE = 999;

    private final Bodies bodies;
    private final Households households;
    private final TalkAddress talk;
    private final Notes notes;

    SlipsPage(Bodies bodies, Households households, TalkAddress talk, Notes notes) {
        this.bodies = bodies;
        this.households = households;
        this.talk = talk;
        this.notes = notes;
    }

    /** A block, and how many households of it have slips. */
    record Block(int number, long households) {}

    /** A slip as it is printed. */
    record Slip(Household household, Qr qr) {}

    @GetMapping("/slips")
    @Needs(Right.PRINT_SLIPS)
    String page(@PathVariable("body") String id, Model model) {
        Body body = association(id);
        List<Household> all = households.of(body);
        model.addAttribute("body", body);
        model.addAttribute("households", all);
        model.addAttribute(
                "blocks",
                IntStream.rangeClosed(1, body.blocks())
                        .mapToObj(n -> new Block(
                                n, all.stream().filter(h -> h.block() == n).count()))
                        .toList());
        return "desk/slips";
    }

    @PostMapping("/slips")
    @Needs(Right.PRINT_SLIPS)
    String print(
            @PathVariable("body") String id,
            @RequestParam int block,
            @RequestParam(defaultValue = "") String many,
            RedirectAttributes next) {
        try {
            List<Household> made = households.print(
                    association(id), block, Typing.number(many, MOST_AT_ONCE).orElse(0));
            notes.used(visitor(), Right.PRINT_SLIPS, Realm.of(id), "%d班に%d枚".formatted(block, made.size()));
            next.addAttribute("block", block);
            next.addAttribute("from", made.getFirst().number());
            return "redirect:/desk/bodies/" + id + "/slips/print";
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute("wrong", List.of(String.valueOf(e.getMessage())));
            next.addFlashAttribute("block", block);
            next.addFlashAttribute("many", many);
            return "redirect:/desk/bodies/" + id + "/slips";
        }
    }

    /** All slips of a block from a number on, to be printed. */
    @GetMapping("/slips/print")
    @Needs(Right.PRINT_SLIPS)
    String printed(
            @PathVariable("body") String id,
            @RequestParam(name = "block") int number,
            @RequestParam(name = "from", defaultValue = "1") int from,
            @RequestParam(name = "to", defaultValue = "99") int to,
            Model model) {
        Body body = association(id);
        model.addAttribute("body", body);
        model.addAttribute("door", talk.door());
        model.addAttribute("block", number);
        model.addAttribute("most", Households.MOST_PERSONS);
        List<Slip> slips = households.of(body).stream()
                .filter(h -> h.block() == number && h.number() >= from && h.number() <= to)
                .map(h -> new Slip(h, Qr.of(talk.of(Opening.of(h)))))
                .toList();
        model.addAttribute("slips", slips);
        if (!slips.isEmpty()) {
            notes.used(
                    visitor(),
                    Right.PRINT_SLIPS,
                    Realm.of(id, number),
                    "%d班の札を%d枚、印刷の画面で開いた".formatted(number, slips.size()));
        }
        return "desk/slips-print";
    }

    /** Says what becomes of the old slip, before anything does. */
    @GetMapping("/slips/{household}/renew")
    @Needs(Right.PRINT_SLIPS)
    String renewing(@PathVariable("body") String id, @PathVariable("household") String household, Model model) {
        model.addAttribute("body", association(id));
        model.addAttribute("household", household(id, household));
        return "desk/renew-slip";
    }

    private Household household(String body, String id) {
        return households
                .find(id)
                .filter(h -> h.body().equals(body))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A slip was lost: a new code, and the old one opens nothing. */
    @PostMapping("/slips/{household}/renew")
    @Needs(Right.PRINT_SLIPS)
    String renew(
            @PathVariable("body") String id, @PathVariable("household") String household, RedirectAttributes next) {
        Household fresh = households.renew(household(id, household));
        notes.used(visitor(), Right.PRINT_SLIPS, Realm.of(id, fresh.block()), fresh.label() + "の札を作り直した");
        next.addAttribute("block", fresh.block());
        next.addAttribute("from", fresh.number());
        next.addAttribute("to", fresh.number());
        return "redirect:/desk/bodies/" + id + "/slips/print";
    }

    @GetMapping("/begin")
    @Needs(Right.PRINT_SLIPS)
    String begin(@PathVariable("body") String id, Model model) {
        Body body = bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String words = Opening.of(body);
        model.addAttribute("body", body);
        model.addAttribute("door", talk.door());
        model.addAttribute("words", words);
        model.addAttribute("qr", Qr.of(talk.of(words)));
        return "desk/how-to-begin";
    }

    private Body association(String id) {
        return bodies.find(id)
                .filter(Body::isAssociation)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
