package kairan.desk;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Leading;
import kairan.content.PageAddress;
import kairan.content.TalkAddress;
import kairan.conversation.Channel;
import kairan.delivery.Round;
import kairan.japanese.Dates;
import kairan.residents.AssociationRounds;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the house is set (設定): what can be changed here, and of all else, how it stands and where it is changed. */
@Controller
@RequestMapping(SettingsPage.PATH)
class SettingsPage {

    static final String PATH = "/desk/settings";

    private static final int LAST_SAFE_DAY = 28;

    /** The round (回覧便) of an association that has days of its own, or of all others. */
    record Days(String body, String name, String days, String hour) {}

    private final ContentFiles content;
    private final AssociationRounds rounds;
    private final Bodies bodies;
    private final Rules rules;
    private final DeskSettings desk;
    private final Leading leading;
    private final PageAddress address;
    private final TalkAddress talk;
    private final List<Channel> doors;
    private final Notes notes;

    SettingsPage(
            ContentFiles content,
            AssociationRounds rounds,
            Bodies bodies,
            Rules rules,
            DeskSettings desk,
            @Value("${kairan.leading}") Leading leading,
            PageAddress address,
            TalkAddress talk,
            List<Channel> doors,
            Notes notes) {
        this.content = content;
        this.rounds = rounds;
        this.bodies = bodies;
        this.rules = rules;
        this.desk = desk;
        this.leading = leading;
        this.address = address;
        this.talk = talk;
        this.doors = List.copyOf(doors);
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.SET_UP)
    String page(@RequestParam(defaultValue = "") String body, Model model) {
        if (!model.containsAttribute("chosen")) {
            chosen(body, model);
        }
        model.addAttribute("desks", leading == Leading.DESK);
        model.addAttribute("second", rules.is(Rules.SECOND_STEP));
        model.addAttribute("allowed", desk.allow());
        model.addAttribute("address", address.of("/"));
        model.addAttribute("talk", talk.door());
        model.addAttribute("line", doors.stream().anyMatch(Channel::counted));
        model.addAttribute("month", content.now().town().month());
        model.addAttribute("usual", say(Round.USUAL_DAYS) + "の" + Dates.say(Round.USUAL_HOUR));
        model.addAttribute("associations", bodies.associations());
        model.addAttribute("days", own());
        return "desk/settings";
    }

    /** The days that association has now, so that whoever changes the hour leaves them. */
    private void chosen(String body, Model model) {
        Optional<Round> round = rounds.rounds().stream()
                .filter(one -> !body.isEmpty() && one.about().equals(body))
                .findFirst();
        List<Integer> days = round.map(Round::days).orElse(Round.USUAL_DAYS).stream()
                .sorted()
                .toList();
        model.addAttribute("chosen", body);
        model.addAttribute("firstDay", String.valueOf(days.getFirst()));
        model.addAttribute("secondDay", String.valueOf(days.getLast()));
        model.addAttribute(
                "roundHour", round.map(Round::hour).orElse(Round.USUAL_HOUR).toString());
    }

    private List<Days> own() {
        List<Round> own = rounds.rounds().stream()
                .filter(round -> !round.about().isEmpty())
                .filter(round ->
                        !round.days().equals(Round.USUAL_DAYS) || !round.hour().equals(Round.USUAL_HOUR))
                .toList();
        Map<String, String> names = bodies.names(own.stream().map(Round::about).collect(Collectors.toSet()));
        return own.stream()
                .map(round -> new Days(
                        round.about(),
                        Objects.requireNonNullElse(names.get(round.about()), ""),
                        say(round.days()),
                        Dates.say(round.hour())))
                .sorted(Comparator.comparing(Days::name))
                .toList();
    }

    private static String say(Set<Integer> days) {
        return days.stream().sorted().map(day -> day + "日").collect(Collectors.joining("と"));
    }

    /** The two days of the month on which an association's round goes out. */
    @PostMapping("/round")
    @Needs(Right.SET_UP)
    String round(
            @RequestParam(defaultValue = "") String body,
            @RequestParam(name = "first", defaultValue = "") String typedFirst,
            @RequestParam(name = "second", defaultValue = "") String typedSecond,
            @RequestParam(defaultValue = "") String hour,
            @RequestParam(defaultValue = "choose") String act,
            RedirectAttributes next) {
        if (act.equals("usual")) {
            return usual(body, next);
        }
        int first = Typing.number(typedFirst, LAST_SAFE_DAY).orElse(0);
        int second = Typing.number(typedSecond, LAST_SAFE_DAY).orElse(0);
        List<String> wrong = wrong(body, first, second, hour);
        if (wrong.isEmpty()) {
            String name = bodies.names(List.of(body)).get(body);
            rounds.choose(body, Set.of(first, second), LocalTime.parse(hour));
            notes.used(
                    Frame.visitor().orElseThrow(),
                    Right.SET_UP,
                    Realm.of(body),
                    "回覧便を%d日と%d日の%sにした".formatted(first, second, hour));
            next.addFlashAttribute("done", "%sの回覧便を、%d日と%d日にしました。".formatted(name, first, second));
        } else {
            next.addFlashAttribute("wrong", wrong);
            next.addFlashAttribute("chosen", body);
            next.addFlashAttribute("firstDay", typedFirst);
            next.addFlashAttribute("secondDay", typedSecond);
            next.addFlashAttribute("roundHour", hour);
        }
        return "redirect:" + PATH + "#round";
    }

    private String usual(String body, RedirectAttributes next) {
        String name = bodies.names(List.of(body)).get(body);
        if (name == null) {
            next.addFlashAttribute("wrong", List.of("町内会をえらんでください。"));
        } else {
            rounds.choose(body, Round.USUAL_DAYS, Round.USUAL_HOUR);
            notes.used(Frame.visitor().orElseThrow(), Right.SET_UP, Realm.of(body), "回覧便をふつうの日に戻した");
            next.addFlashAttribute("done", "%sの回覧便を、ふつうの日に戻しました。".formatted(name));
        }
        return "redirect:" + PATH + "#round";
    }

    private List<String> wrong(String body, int first, int second, String hour) {
        if (!bodies.names(List.of(body)).containsKey(body)) {
            return List.of("町内会をえらんでください。");
        }
        if (first < 1 || second < 1 || first > LAST_SAFE_DAY || second > LAST_SAFE_DAY || first == second) {
            return List.of("日は、1から%dまでの、ちがう二つの数にしてください。29日からは、ない月があります。".formatted(LAST_SAFE_DAY));
        }
        try {
            int at = LocalTime.parse(hour).getHour();
            return at < 7 || at >= 21 ? List.of("時刻は、7時から20時59分までにしてください。夜は、鳴らしません。") : List.of();
        } catch (DateTimeException e) {
            return List.of("時刻を書いてください（18:00 など）。");
        }
    }
}
