package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.upkeep.Campaign;
import kairan.upkeep.Campaigns;
import kairan.upkeep.Part;
import kairan.upkeep.TakingPart;
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

/** Where a group says what it does in a campaign (参加の用紙): its leader, or staff for a group that answered by telephone or on paper. */
@Controller
@RequestMapping("/desk/campaigns/{campaign}/part")
class PartPage {

    private final Campaigns campaigns;
    private final TakingPart takingPart;
    private final Occurrences occurrences;
    private final Bodies bodies;
    private final Notes notes;

    PartPage(Campaigns campaigns, TakingPart takingPart, Occurrences occurrences, Bodies bodies, Notes notes) {
        this.campaigns = campaigns;
        this.takingPart = takingPart;
        this.occurrences = occurrences;
        this.bodies = bodies;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.CALL)
    String page(@PathVariable("campaign") String id, @RequestParam(name = "body") String bodyId, Model model) {
        Campaign campaign = campaign(id);
        Body body = theirs(bodyId);
        return page(campaign, body, before(campaign, bodyId), List.of(), model);
    }

    private PartForm before(Campaign campaign, String body) {
        Optional<Part> part = campaigns.part(campaign, body);
        Optional<Occurrence> day = part.flatMap(known -> occurrences.of(known.occurrence()));
        return PartForm.of(campaign, part, day);
    }

    private static String page(Campaign campaign, Body body, PartForm typed, List<String> wrong, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("body", body);
        model.addAttribute("typed", typed);
        model.addAttribute("rains", SiteForm.rains());
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        return "desk/campaign-part";
    }

    @PostMapping
    @Needs(Right.CALL)
    String keep(
            @PathVariable("campaign") String id,
            @RequestParam(name = "body") String bodyId,
            @RequestParam Map<String, String> fields,
            Model model,
            RedirectAttributes next) {
        Campaign campaign = campaign(id);
        Body body = theirs(bodyId);
        PartForm typed = PartForm.of(fields);
        List<String> wrong = typed.wrong(campaign);
        if (!wrong.isEmpty()) {
            return page(campaign, body, typed, wrong, model);
        }
        notes.used(visitor(), Right.CALL, Realm.of(bodyId), campaign.name());
        takingPart.keep(campaign, body, typed.form(before(campaign, bodyId)));
        next.addFlashAttribute("done", "%sの分を書き入れました。いつでも書きなおせます。".formatted(body.name()));
        return visitor().isStaff() ? "redirect:/desk/campaigns/" + id : "redirect:/desk/campaigns";
    }

    private Campaign campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Body theirs(String id) {
        if (!visitor().may(Right.CALL, Realm.of(id))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
