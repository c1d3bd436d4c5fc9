package kairan.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.TalkAddress;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Spelling;
import kairan.upkeep.Campaign;
import kairan.upkeep.Campaigns;
import kairan.upkeep.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Days on which the whole town cleans (一斉の取り組み), for anybody: where, with whom, and what is nearest. */
@Controller
class TorikumiPage {

    private static final int LONGEST_SEARCH = 100;

    private final Campaigns campaigns;
    private final Occurrences occurrences;
    private final Happenings happenings;
    private final Districts districts;
    private final TalkAddress talk;
    private final ContentFiles content;

    TorikumiPage(
            Campaigns campaigns,
            Occurrences occurrences,
            Happenings happenings,
            Districts districts,
            TalkAddress talk,
            ContentFiles content) {
        this.campaigns = campaigns;
        this.occurrences = occurrences;
        this.happenings = happenings;
        this.districts = districts;
        this.talk = talk;
        this.content = content;
    }

    /** A place where one can go; near if it is in the district that was asked for. */
    record Place(Happening event, boolean near) {}

    @GetMapping("/torikumi")
    String all(Model model) {
        model.addAttribute("town", content.now().town());
        model.addAttribute("campaigns", campaigns.current());
        return "torikumi/all";
    }

    @GetMapping("/torikumi/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String q,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("town", content.now().town());
        Optional<Campaign> campaign = campaigns.find(id);
        if (campaign.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "torikumi/none";
        }
        String words = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
        List<Part> parts = campaigns.parts(campaign.get());
        List<Place> all = places(parts, district);
        List<Place> found =
                all.stream().filter(place -> holds(place.event(), words)).toList();
        model.addAttribute("campaign", campaign.get());
        model.addAttribute("districts", districts.all());
        model.addAttribute("district", district);
        model.addAttribute("q", words);
        model.addAttribute("searched", !words.isEmpty() || !district.isBlank());
        model.addAttribute(
                "groups",
                all.stream().filter(place -> place.event().off().isEmpty()).count());
        model.addAttribute("near", found.stream().filter(Place::near).toList());
        model.addAttribute(
                "others", found.stream().filter(place -> !place.near()).toList());
        model.addAttribute("talk", talk.of(campaign.get().name()));
        model.addAttribute("takePart", talk.of(campaign.get().name() + "に参加する"));
        return "torikumi/one";
    }

    /** In the order of their days. */
    private List<Place> places(List<Part> parts, String district) {
        Map<String, Part> byDay = parts.stream().collect(Collectors.toMap(Part::occurrence, Function.identity()));
        List<Occurrence> days = occurrences.of(byDay.keySet());
        return happenings.of(days).stream()
                .map(event ->
                        new Place(event, district.equals(byDay.get(event.id()).district())))
                .sorted(Comparator.comparing(place -> !place.near()))
                .toList();
    }

    private static boolean holds(Happening event, String words) {
        String where = Spelling.hiragana(
                String.join(" ", event.place(), event.gathering().meetingPoint(), event.host()));
        return List.of(Spelling.hiragana(words).split(" ")).stream().allMatch(where::contains);
    }
}
