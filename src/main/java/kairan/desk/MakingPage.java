package kairan.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Timeline;
import kairan.gatherings.Making;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Outlook;
import kairan.gatherings.Programme;
import kairan.gatherings.Schedule;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A gathering is made at the desk (行事をつくる): of a kind, or the same as one that was. */
@Controller
@RequestMapping(GatheringsPage.PATH + "/fresh")
class MakingPage {

    private static final int LATEST = 30;
    private static final int SHOWN = 8;

    /** A kind of gathering, with how people answer. */
    record Kind(String id, String name) {}

    private final Making making;
    private final Occurrences occurrences;
    private final Schedule schedule;
    private final Programme programme;
    private final Outlook outlook;
    private final Bodies bodies;
    private final ContentFiles content;
    private final Notes notes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MakingPage(
            Making making,
            Occurrences occurrences,
            Schedule schedule,
            Programme programme,
            Outlook outlook,
            Bodies bodies,
            ContentFiles content,
            Notes notes,
            TransactionTemplate transaction,
            Clock clock) {
        this.making = making;
        this.occurrences = occurrences;
        this.schedule = schedule;
        this.programme = programme;
        this.outlook = outlook;
        this.bodies = bodies;
        this.content = content;
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @param from the day of a gathering that is to be held again */
    @GetMapping
    @Needs(Right.CALL)
    String page(@RequestParam(defaultValue = "") String from, Model model) {
        MakingForm typed = from.isEmpty() ? MakingForm.of(Map.of()) : MakingForm.again(before(from));
        return page(typed, List.of(), model);
    }

    private String page(MakingForm typed, List<String> wrong, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("wrong", wrong.isEmpty() ? null : wrong);
        model.addAttribute("town", content.now().town());
        model.addAttribute("staff", visitor().may(Right.CALL, Realm.TOWN));
        model.addAttribute("bodies", theirs());
        model.addAttribute("kinds", kinds());
        if (typed.from().isEmpty()) {
            model.addAttribute("latest", latest());
        } else {
            model.addAttribute("before", before(typed.from()));
        }
        return "desk/gathering-fresh";
    }

    private List<Body> theirs() {
        return Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(body -> visitor().may(Right.CALL, Realm.of(body.id())))
                .toList();
    }

    private List<Kind> kinds() {
        return content.now().timelines().values().stream()
                .filter(Timeline::calls)
                .map(kind -> new Kind(kind.id(), "%s（%s）".formatted(kind.kind(), answered(kind))))
                .toList();
    }

    private static String answered(Timeline kind) {
        return switch (kind.mode()) {
            case NONE -> "申込みはいりません";
            case ABSENTEES -> "出られない人だけ知らせます";
            case SIGN_UP -> "申込みがいります";
        };
    }

    /** Those of the last time, each name once. */
    private List<Occurrence> latest() {
        List<String> of =
                visitor().may(Right.CALL, Realm.TOWN) ? null : visitor().bodies();
        List<Occurrence> latest = new ArrayList<>();
        for (Occurrence one : programme.past(of, LATEST)) {
            boolean shown = latest.stream()
                    .anyMatch(other ->
                            other.gathering().name().equals(one.gathering().name()));
            if (!shown && calls(one) && visitor().may(Right.CALL, GatheringDayPage.realm(one))) {
                latest.add(one);
            }
        }
        return latest.stream().limit(SHOWN).toList();
    }

    private boolean calls(Occurrence occurrence) {
        return kinds().stream()
                .anyMatch(kind -> kind.id().equals(occurrence.gathering().timeline()));
    }

    /** What people would get is shown first; nothing is kept before it is wanted. */
    @PostMapping
    @Needs(Right.CALL)
    String make(
            @RequestParam Map<String, String> fields,
            @RequestParam(defaultValue = "look") String act,
            Model model,
            RedirectAttributes next) {
        MakingForm typed = MakingForm.of(fields);
        if (typed.body().isEmpty() && !visitor().may(Right.CALL, Realm.TOWN)) {
            return page(typed, List.of("どこの行事かを、えらんでください。"), model);
        }
        Realm realm = typed.body().isEmpty() ? Realm.TOWN : Realm.of(typed.body());
        if (!visitor().may(Right.CALL, realm)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<String> wrong = new ArrayList<>(typed.wrong(LocalDate.now(clock)));
        if (!wrong.isEmpty()) {
            return page(typed, wrong, model);
        }
        try {
            Gathering facts = facts(typed);
            if (there(facts, typed)) {
                return page(typed, List.of("同じ日に、同じ名前の行事がもうあります。行事の一覧で、たしかめてください。"), model);
            }
            if (!typed.when().atTime(facts.start()).isAfter(LocalDateTime.now(clock))) {
                return page(typed, List.of("始まりの時刻が、もう過ぎています。"), model);
            }
            if (!act.equals("make")) {
                model.addAttribute("preview", facts);
                model.addAttribute("first", outlook.first(shown(facts, typed)));
                model.addAttribute("coming", outlook.coming(shown(facts, typed)));
                return page(typed, List.of(), model);
            }
            Occurrence made = Objects.requireNonNull(transaction.execute(status -> made(facts, typed, realm)));
            next.addFlashAttribute("done", "行事をつくりました。下の「これから送るもの」を、決まった時に送ります。");
            return "redirect:%s/%s".formatted(GatheringsPage.PATH, made.id());
        } catch (IllegalArgumentException e) {
            return page(typed, List.of(Objects.requireNonNullElse(e.getMessage(), "")), model);
        }
    }

    private Occurrence made(Gathering facts, MakingForm typed, Realm realm) {
        Occurrence made = schedule.open(facts, typed.when());
        notes.used(visitor(), Right.CALL, realm, made.title() + "の呼びかけ");
        return made;
    }

    private Gathering facts(MakingForm typed) {
        if (!typed.from().isEmpty()) {
            return typed.again(before(typed.from()).gathering());
        }
        if (!typed.body().isEmpty() && bodies.find(typed.body()).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Timeline kind = Optional.ofNullable(content.now().timelines().get(typed.kind()))
                .filter(Timeline::calls)
                .orElseThrow(() -> new IllegalArgumentException("行事の種類をえらんでください。"));
        return making.facts(kind, typed.body().isEmpty() ? null : typed.body(), typed.answers());
    }

    /** Whoever presses twice makes one. */
    private boolean there(Gathering facts, MakingForm typed) {
        return occurrences.between(typed.when(), typed.when()).stream()
                .map(Occurrence::gathering)
                .anyMatch(other -> other.name().equals(facts.name()) && Objects.equals(other.body(), facts.body()));
    }

    private Occurrence shown(Gathering facts, MakingForm typed) {
        return new Occurrence(
                facts.id() + "-" + typed.when(),
                facts,
                typed.when(),
                clock.instant(),
                Occurrence.State.OPEN,
                null,
                0,
                true,
                "");
    }

    private Occurrence before(String id) {
        return GatheringDayPage.theirs(occurrences.of(id));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
