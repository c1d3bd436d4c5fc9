package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.conversation.Ids;
import kairan.japanese.Dates;
import kairan.japanese.Eras;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.upkeep.Campaign;
import kairan.upkeep.Campaigns;
import kairan.upkeep.Planned;
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

/** Days on which the whole town cleans (一斉の取り組み): who takes part, the bags for each, and the list for collection, to be printed. */
@Controller
@RequestMapping(CampaignsPage.PATH)
class CampaignsPage {

    static final String PATH = "/desk/campaigns";
    private static final int LONGEST_NAME = 50;

    private final Campaigns campaigns;
    private final Bodies bodies;
    private final Notes notes;
    private final Clock clock;

    CampaignsPage(Campaigns campaigns, Bodies bodies, Notes notes, Clock clock) {
        this.campaigns = campaigns;
        this.bodies = bodies;
        this.notes = notes;
        this.clock = clock;
    }

    /** A campaign as a leader sees it, with what each of their groups has said. */
    record Mine(Campaign campaign, List<Said> groups) {}

    /** Whether a group has answered. */
    record Said(String body, String host, boolean answered) {}

    /** What a group does, as the page shows it. */
    record Line(String body, String host, String when, String place, int people, int bags, String heap, String off) {}

    @GetMapping
    @Needs(Right.CALL)
    String page(Model model) {
        return page("", "", "", List.of(), model);
    }

    private String page(String name, String first, String last, List<String> wrong, Model model) {
        boolean staff = visitor().may(Right.TELL_TOWN, Realm.TOWN);
        model.addAttribute("staff", staff);
        model.addAttribute("campaigns", staff ? campaigns.all() : List.of());
        model.addAttribute("mine", staff ? List.of() : mine());
        model.addAttribute("name", name);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        return "desk/campaigns";
    }

    private List<Mine> mine() {
        List<Body> theirs = visitor().bodies().stream()
                .filter(body -> visitor().may(Right.CALL, Realm.of(body)))
                .flatMap(body -> bodies.find(body).stream())
                .toList();
        return campaigns.current().stream()
                .map(campaign -> new Mine(
                        campaign,
                        theirs.stream()
                                .map(body -> new Said(
                                        body.id(),
                                        body.name(),
                                        campaigns.part(campaign, body.id()).isPresent()))
                                .toList()))
                .toList();
    }

    /** A day, or a period, in which groups set their own. */
    @PostMapping
    @Needs(Right.TELL_TOWN)
    String make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Model model,
            RedirectAttributes next) {
        String called = Typing.line(name);
        List<String> wrong = wrong(called, first, last);
        if (!wrong.isEmpty()) {
            return page(called, first, last, wrong, model);
        }
        Campaign campaign = new Campaign(
                Ids.next(),
                called,
                Typing.day(first).orElseThrow(),
                Typing.day(last.isBlank() ? first : last).orElseThrow());
        notes.used(visitor(), Right.TELL_TOWN, Realm.TOWN, called);
        campaigns.add(campaign);
        next.addFlashAttribute("done", "%s（%s）を決めました。町内会や団体が、参加を書き入れられます。".formatted(called, campaign.days()));
        return "redirect:" + PATH + "/" + campaign.id();
    }

    private List<String> wrong(String name, String first, String last) {
        List<String> wrong = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            wrong.add("名前を、%d文字までで書いてください。".formatted(LONGEST_NAME));
        }
        Optional<LocalDate> from = Typing.day(first);
        Optional<LocalDate> to = last.isBlank() ? from : Typing.day(last);
        if (from.isEmpty() || to.isEmpty()) {
            wrong.add("日にちを選んでください。");
        } else if (to.get().isBefore(from.get())) {
            wrong.add("終わりの日は、始まりの日より後にしてください。");
        } else if (to.get().isBefore(LocalDate.now(clock))) {
            wrong.add("日にちは、今日より前にはできません。");
        }
        return wrong;
    }

    @GetMapping("/{campaign}")
    @Needs(Right.TELL_TOWN)
    String page(@PathVariable("campaign") String id, Model model) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Line> lines = lines(campaign);
        List<Line> held = lines.stream().filter(line -> line.off().isEmpty()).toList();
        Set<String> answered = lines.stream().map(Line::body).collect(Collectors.toSet());
        model.addAttribute("campaign", campaign);
        if (!model.containsAttribute("name")) {
            model.addAttribute("name", campaign.name());
            model.addAttribute("first", campaign.first().toString());
            model.addAttribute("last", campaign.last().toString());
        }
        model.addAttribute(
                "silent",
                bodies.associations().stream()
                        .filter(body -> !answered.contains(body.id()))
                        .toList());
        model.addAttribute("year", Eras.officeYear(campaign.first()));
        model.addAttribute("lines", lines);
        model.addAttribute("held", held.size());
        model.addAttribute("people", held.stream().mapToInt(Line::people).sum());
        model.addAttribute("bags", held.stream().mapToInt(Line::bags).sum());
        model.addAttribute(
                "bodies",
                Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                        .toList());
        return "desk/campaign";
    }

    /** Mends a name or days that were typed wrong; a day that a group has set already must stay in it. */
    @PostMapping("/{campaign}")
    @Needs(Right.TELL_TOWN)
    String change(
            @PathVariable("campaign") String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last,
            Model model,
            RedirectAttributes next) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String called = Typing.line(name);
        List<String> wrong = new ArrayList<>(wrong(called, first, last));
        if (wrong.isEmpty()) {
            Campaign mended = new Campaign(
                    id,
                    called,
                    Typing.day(first).orElseThrow(),
                    Typing.day(last.isBlank() ? first : last).orElseThrow());
            campaigns.planned(campaign).stream()
                    .filter(part -> part.on() && !mended.holds(part.begins().toLocalDate()))
                    .map(part -> "%sが決めた%sが入りません。日にちを広げてください。"
                            .formatted(part.host(), Dates.say(part.begins().toLocalDate())))
                    .forEach(wrong::add);
            if (wrong.isEmpty()) {
                notes.used(visitor(), Right.TELL_TOWN, Realm.TOWN, "%sを書きなおした".formatted(called));
                campaigns.change(mended);
                next.addFlashAttribute("done", "%s（%s）に書きなおしました。".formatted(called, mended.days()));
                return "redirect:" + PATH + "/" + id;
            }
        }
        model.addAttribute("wrong", wrong);
        model.addAttribute("name", called);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        return page(id, model);
    }

    /** One that was made by mistake. */
    @PostMapping("/{campaign}/drop")
    @Needs(Right.TELL_TOWN)
    String drop(@PathVariable("campaign") String id, RedirectAttributes next) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!campaigns.drop(campaign)) {
            next.addFlashAttribute("wrong", List.of("参加を決めた会があるので、消せません。名前と日にちを書きなおしてください。"));
            return "redirect:" + PATH + "/" + id;
        }
        notes.used(visitor(), Right.TELL_TOWN, Realm.TOWN, "%sを消した".formatted(campaign.name()));
        next.addFlashAttribute("done", "%sを消しました。".formatted(campaign.name()));
        return "redirect:" + PATH;
    }

    private List<Line> lines(Campaign campaign) {
        return campaigns.planned(campaign).stream().map(this::line).toList();
    }

    private Line line(Planned part) {
        return new Line(
                part.body(),
                part.host(),
                Dates.say(part.begins().toLocalDate(), LocalDate.now(clock))
                        + Dates.say(part.begins().toLocalTime()),
                part.place(),
                part.people(),
                part.bags(),
                part.heap(),
                part.on() ? "" : "中止");
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
