package kairan.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.roles.Right;
import kairan.upkeep.Campaign;
import kairan.upkeep.Campaigns;
import kairan.upkeep.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Days on which the whole town cleans (一斉の取り組み): who takes part, the bags for each, and the list for collection, to be printed. */
@Controller
@RequestMapping("/desk/campaigns")
class CampaignsPage {

    private final Campaigns campaigns;
    private final Occurrences occurrences;

    CampaignsPage(Campaigns campaigns, Occurrences occurrences) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
    }

    /** What a group does, as the page shows it. */
    record Line(String host, String when, String place, int people, int bags, String heap, String off) {}

    @GetMapping
    @Needs(Right.TELL_TOWN)
    String page(Model model) {
        model.addAttribute("campaigns", campaigns.all());
        return "desk/campaigns";
    }

    @GetMapping("/{campaign}")
    @Needs(Right.TELL_TOWN)
    String page(@PathVariable("campaign") String id, Model model) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Line> lines = lines(campaign);
        model.addAttribute("campaign", campaign);
        model.addAttribute("year", Eras.officeYear(campaign.first()));
        model.addAttribute("lines", lines);
        model.addAttribute("people", lines.stream().mapToInt(Line::people).sum());
        model.addAttribute("bags", lines.stream().mapToInt(Line::bags).sum());
        return "desk/campaign";
    }

    private List<Line> lines(Campaign campaign) {
        List<Part> parts = campaigns.parts(campaign);
        Map<String, Occurrence> days = occurrences
                .of(parts.stream().map(Part::occurrence).toList())
                .stream()
                .collect(Collectors.toMap(Occurrence::id, Function.identity()));
        return parts.stream()
                .filter(part -> days.containsKey(part.occurrence()))
                .map(part -> line(part, days.get(part.occurrence())))
                .toList();
    }

    private static Line line(Part part, Occurrence occurrence) {
        return new Line(
                part.host(),
                Dates.say(occurrence.day()) + Dates.say(occurrence.gathering().start()),
                occurrence.gathering().place(),
                part.people(),
                part.bags(),
                part.heap(),
                occurrence.on() ? "" : "中止・順延");
    }
}
