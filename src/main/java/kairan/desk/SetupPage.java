package kairan.desk;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.bodies.BodyKind;
import kairan.bodies.Districts;
import kairan.content.ContentFiles;
import kairan.content.Desk;
import kairan.content.Plan;
import kairan.content.Saving;
import kairan.content.TalkAddress;
import kairan.content.Town;
import kairan.conversation.Ids;
import kairan.roles.Appointments;
import kairan.roles.Invitation;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first day (はじめの設定): one page, one form a step, unfinished until all is there. */
@Controller
@RequestMapping("/desk/setup")
class SetupPage {

    private static final String AGAIN = "redirect:/desk/setup";

    private final Setup setup;
    private final ContentFiles content;
    private final Districts districts;
    private final Bodies bodies;
    private final Appointments appointments;
    private final FirstMessages messages;
    private final TalkAddress talk;
    private final Notes notes;

    SetupPage(
            Setup setup,
            ContentFiles content,
            Districts districts,
            Bodies bodies,
            Appointments appointments,
            FirstMessages messages,
            TalkAddress talk,
            Notes notes) {
        this.setup = setup;
        this.content = content;
        this.districts = districts;
        this.bodies = bodies;
        this.appointments = appointments;
        this.messages = messages;
        this.talk = talk;
        this.notes = notes;
    }

    @GetMapping
    @Needs(Right.SET_UP)
    String page(Model model) {
        return page(Map.of(), model);
    }

    private String page(Map<String, String> typed, Model model) {
        Town now = content.now().town();
        Map<String, String> fields = fields(now);
        fields.putAll(typed);
        model.addAttribute("fields", fields);
        model.addAttribute("progress", setup.progress());
        model.addAttribute("mark", setup.sheet().mark());
        model.addAttribute("plans", Plan.values());
        model.addAttribute("districts", districts.all());
        model.addAttribute("associations", bodies.associations());
        String words = FirstMessageTopic.OPENING + " " + messages.code();
        model.addAttribute("words", words);
        model.addAttribute("qr", Qr.of(talk.of(words)));
        model.addAttribute("address", talk.of(words));
        return "desk/setup";
    }

    private static Map<String, String> fields(Town town) {
        Map<String, String> fields = new HashMap<>();
        fields.put("town.name", town.name());
        fields.put("town.home", town.home());
        put(Step.DESK, town.desk(), fields);
        if (town.emergency() != null) {
            put(Step.EMERGENCY, town.emergency(), fields);
        }
        if (town.plan() != null) {
            fields.put("plan.plan", town.plan().name());
        }
        return fields;
    }

    private static void put(Step step, Desk desk, Map<String, String> fields) {
        fields.put(step.key() + ".name", desk.name());
        fields.put(step.key() + ".telephone", desk.telephone());
        fields.put(step.key() + ".hours", desk.hours());
    }

    @PostMapping("/town")
    @Needs(Right.SET_UP)
    String town(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        return write(Step.TOWN, typed, town -> town.called(typed.get("name"), typed.get("home")), model, next);
    }

    @PostMapping("/desk")
    @Needs(Right.SET_UP)
    String desk(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        return write(Step.DESK, typed, town -> town.reachedAt(desk(typed, true)), model, next);
    }

    @PostMapping("/emergency")
    @Needs(Right.SET_UP)
    String emergency(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        return write(Step.EMERGENCY, typed, town -> town.reachedInEmergencyAt(desk(typed, false)), model, next);
    }

    @PostMapping("/plan")
    @Needs(Right.SET_UP)
    String plan(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        return write(Step.PLAN, typed, town -> town.onPlan(plan(typed.get("plan"))), model, next);
    }

    private static Desk desk(Map<String, String> typed, boolean hours) {
        String telephone = typed.getOrDefault("telephone", "");
        if (!Normalizer.normalize(telephone, Normalizer.Form.NFKC).matches(".*\\d.*\\d.*\\d.*")) {
            throw new IllegalArgumentException("電話番号を書いてください。例：0144-32-0000");
        }
        if (hours && typed.getOrDefault("hours", "").isBlank()) {
            throw new IllegalArgumentException("開いている時間を書いてください。例：平日 8:45〜17:15");
        }
        return new Desk(typed.get("name"), telephone, typed.get("hours"));
    }

    private static Plan plan(String name) {
        return List.of(Plan.values()).stream()
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("料金プランを、一つえらんでください。"));
    }

    private String write(
            Step step, Map<String, String> typed, UnaryOperator<Town> change, Model model, RedirectAttributes next) {
        Written written = written(step, typed, change);
        if (written.isDone()) {
            return done(step, next);
        }
        return wrong(step, typed, written.wrong(), model);
    }

    private Written written(Step step, Map<String, String> typed, UnaryOperator<Town> change) {
        try {
            Saving saving = setup.write(
                    typed.getOrDefault("mark", ""), change, step, visitor().name());
            return Written.of(saving);
        } catch (IllegalArgumentException e) {
            return Written.wrong(e);
        }
    }

    private String done(Step step, RedirectAttributes next) {
        notes.used(visitor(), Right.SET_UP, Realm.TOWN, step.label());
        next.addFlashAttribute("done", "「%s」を保存しました。".formatted(step.label()));
        return AGAIN;
    }

    private String wrong(Step step, Map<String, String> typed, List<String> problems, Model model) {
        model.addAttribute("wrong", problems);
        model.addAttribute("wrongStep", step.key());
        Map<String, String> fields = new HashMap<>();
        typed.forEach((name, value) -> fields.put(step.key() + "." + name, value));
        return page(fields, model);
    }

    /** One association, typed; many come by a file on the page of associations. */
    @PostMapping("/bodies")
    @Needs(Right.SET_UP)
    String association(@RequestParam Map<String, String> typed, Model model, RedirectAttributes next) {
        try {
            Body body = BodyForm.of(typed).body(Ids.next(), BodyKind.ASSOCIATION, districts);
            if (bodies.named(BodyKind.ASSOCIATION, body.name()).isPresent()) {
                throw new IllegalArgumentException("「%s」は、もう登録されています。".formatted(body.name()));
            }
            bodies.keep(body);
            setup.confirm(Step.BODIES, visitor().name());
            return done(Step.BODIES, next);
        } catch (IllegalArgumentException e) {
            return wrong(Step.BODIES, typed, List.of(String.valueOf(e.getMessage())), model);
        }
    }

    @PostMapping("/invitation")
    @Needs(Right.SET_UP)
    String invite(@RequestParam("body") String id, RedirectAttributes next) {
        Body body = bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Invitation invitation = appointments.invite(visitor().actor(), Role.LEADER, Realm.of(body.id()));
        setup.confirm(Step.INVITATION, visitor().name());
        next.addFlashAttribute("done", "%sの役員への招待を作りました。印刷して渡してください。".formatted(body.name()));
        next.addFlashAttribute("code", invitation.code());
        return "redirect:/desk/bodies/%s/people".formatted(body.id());
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }

    /** How many steps are still to be done, on the home page. */
    @Order(11)
    @Component
    record Unfinished(Setup setup) implements Waiting {

        @Override
        public String label() {
            return "はじめの設定で残っていること";
        }

        @Override
        public String path() {
            return "/desk/setup";
        }

        @Override
        public Right needs() {
            return Right.SET_UP;
        }

        @Override
        public long count(Visitor visitor) {
            return setup.progress().left();
        }
    }
}
