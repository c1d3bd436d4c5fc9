package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.residents.Household;
import kairan.residents.Households;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The households of a block (班の世帯), for its 班長 and those above: by number, and how many persons have joined by each slip. */
@Controller
class BlockPage {

    private final Bodies bodies;
    private final Households households;
    private final Notes notes;

    BlockPage(Bodies bodies, Households households, Notes notes) {
        this.bodies = bodies;
        this.households = households;
        this.notes = notes;
    }

    /** An association, and its blocks that the visitor may open. */
    record Choice(Body body, List<Integer> blocks) {}

    /** Of more associations one is chosen first. */
    private static final int MANY = 12;

    /** A household as the page shows it; its code stays on its slip. */
    record Line(String label, int persons) {}

    /** Whoever may see one block alone is led to it. */
    @GetMapping("/desk/block")
    @Needs(Right.SEE_BLOCK)
    String choose(@RequestParam(defaultValue = "") String body, Model model) {
        List<Choice> choices = choices();
        if (choices.size() == 1 && choices.getFirst().blocks().size() == 1) {
            Choice only = choices.getFirst();
            return "redirect:/desk/bodies/%s/blocks/%d"
                    .formatted(only.body().id(), only.blocks().getFirst());
        }
        boolean many = choices.size() > MANY;
        model.addAttribute(
                "choices",
                many
                        ? choices.stream()
                                .filter(choice -> choice.body().id().equals(body))
                                .toList()
                        : choices);
        model.addAttribute("bodies", many ? choices.stream().map(Choice::body).toList() : List.of());
        model.addAttribute("chosen", body);
        return "desk/blocks";
    }

    private List<Choice> choices() {
        return bodies.associations().stream()
                .map(body -> new Choice(body, blocks(body)))
                .filter(choice -> !choice.blocks().isEmpty())
                .toList();
    }

    private static List<Integer> blocks(Body body) {
        return IntStream.rangeClosed(1, body.blocks())
                .filter(block -> visitor().may(Right.SEE_BLOCK, Realm.of(body.id(), block)))
                .boxed()
                .toList();
    }

    @GetMapping("/desk/bodies/{body}/blocks/{block}")
    @Needs(Right.SEE_BLOCK)
    String block(@PathVariable("body") String id, @PathVariable int block, Model model) {
        Body body = bodies.find(id)
                .filter(found -> found.isAssociation() && block <= found.blocks())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Line> lines = lines(body, block);
        notes.used(visitor(), Right.SEE_BLOCK, Realm.of(id, block), "");
        model.addAttribute("body", body);
        model.addAttribute("block", block);
        model.addAttribute("lines", lines);
        model.addAttribute(
                "joined", lines.stream().filter(line -> line.persons() > 0).count());
        model.addAttribute("persons", lines.stream().mapToInt(Line::persons).sum());
        model.addAttribute("others", blocks(body));
        return "desk/block";
    }

    private List<Line> lines(Body body, int block) {
        Map<String, Integer> persons = households.joined(body, block);
        return households.of(body).stream()
                .filter(household -> household.block() == block)
                .map(household -> line(household, persons))
                .toList();
    }

    private static Line line(Household household, Map<String, Integer> persons) {
        return new Line(household.label(), persons.getOrDefault(household.id(), 0));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
