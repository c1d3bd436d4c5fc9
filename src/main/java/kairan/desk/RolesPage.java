package kairan.desk;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.TalkAddress;
import kairan.residents.Residents;
import kairan.roles.Actor;
import kairan.roles.Appointments;
import kairan.roles.Handover;
import kairan.roles.Holding;
import kairan.roles.Invitation;
import kairan.roles.Invitations;
import kairan.roles.NotAllowed;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import kairan.roles.Roles;
import kairan.roles.Titles;
import org.jspecify.annotations.Nullable;
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

/** Who holds which role in an association or group, invitations on paper, and hand-over on a date (役目と引き継ぎ). */
@Controller
@RequestMapping("/desk/bodies/{body}/people")
class RolesPage {

    private final Bodies bodies;
    private final Roles roles;
    private final Invitations invitations;
    private final Appointments appointments;
    private final Residents residents;
    private final Titles titles;
    private final TalkAddress talk;
    private final Notes notes;
    private final Clock clock;

    RolesPage(
            Bodies bodies,
            Roles roles,
            Invitations invitations,
            Appointments appointments,
            Residents residents,
            Titles titles,
            TalkAddress talk,
            Notes notes,
            Clock clock) {
        this.bodies = bodies;
        this.roles = roles;
        this.invitations = invitations;
        this.appointments = appointments;
        this.residents = residents;
        this.titles = titles;
        this.talk = talk;
        this.notes = notes;
        this.clock = clock;
    }

    /** A role as the page shows it; whoever holds it is six letters, since no name is kept. */
    record Held(
            String id,
            String title,
            String handle,
            LocalDate from,
            @Nullable LocalDate until,
            boolean begun,
            boolean handsOver,
            boolean moves) {}

    /** What was typed into the form of a role, or that of all 班長. */
    record Typed(String form, String first, String days) implements Serializable {}

    /** An invitation that nobody has used yet, with what opens the talk. */
    record Open(String code, String title, LocalDate from, LocalDate expires, String opening) {

        /** Drawn only for paper. */
        public Qr qr() {
            return Qr.of(opening);
        }
    }

    @GetMapping
    @Needs(Right.INVITE_LEADER)
    String page(@PathVariable("body") String id, Model model) {
        Body body = body(id);
        model.addAttribute("body", body);
        model.addAttribute("held", roles.in(body).stream().map(this::held).toList());
        model.addAttribute("invitations", seen(body));
        model.addAttribute("longest", Handover.LONGEST_OVERLAP_DAYS);
        model.addAttribute("today", LocalDate.now(clock));
        return "desk/roles";
    }

    private Held held(Holding held) {
        Actor actor = visitor().actor();
        return new Held(
                held.id(),
                titles.of(held),
                residents.handle(held.person()),
                day(held.from()),
                held.until() == null ? null : day(held.until().minusMillis(1)),
                held.holds(clock.instant()),
                appointments.mayHandOver(actor, held),
                appointments.mayMove(actor, held));
    }

    /** The codes let anybody in who has them; so it is noted who has seen them. */
    private List<Open> seen(Body body) {
        List<Open> open = invitations.open(body).stream().map(this::open).toList();
        if (!open.isEmpty()) {
            notes.used(
                    visitor(),
                    Right.INVITE_LEADER,
                    Realm.of(body.id()),
                    "まだ使われていない招待の番号を見た（%d件）".formatted(open.size()));
        }
        return open;
    }

    private Open open(Invitation invitation) {
        return new Open(
                invitation.code(),
                titles.of(invitation.role(), invitation.realm()),
                day(invitation.from()),
                day(invitation.expires()),
                talk.of(invitation.opening()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, clock.getZone());
    }

    @PostMapping("/leader")
    @Needs(Right.INVITE_LEADER)
    String leader(@PathVariable("body") String id, RedirectAttributes next) {
        return make(id, next, () -> {
            appointments.invite(visitor().actor(), Role.LEADER, Realm.of(id));
            return "招待を作りました。印刷して、なる人に渡してください。";
        });
    }

    @PostMapping("/block-leader")
    @Needs(Right.CHANGE_BLOCK_LEADERS)
    String blockLeader(@PathVariable("body") String id, @RequestParam int number, RedirectAttributes next) {
        return make(id, next, () -> {
            if (number < 1 || number > body(id).blocks()) {
                throw new IllegalArgumentException("その班はありません。");
            }
            appointments.invite(visitor().actor(), Role.BLOCK_LEADER, Realm.of(id, number));
            return "%d班の班長への招待を作りました。印刷して、なる人に渡してください。".formatted(number);
        });
    }

    /** Somebody takes a role over on a date; both hold it for some days. */
    @PostMapping("/{holding}/hand-over")
    @Needs(Right.INVITE_LEADER)
    String handOver(
            @PathVariable("body") String id,
            @PathVariable String holding,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String days,
            RedirectAttributes next) {
        keep(holding, first, days, next);
        return make(id, next, () -> {
            appointments.handOver(visitor().actor(), holding(id, holding), handover(first, days));
            return "引き継ぎの招待を作りました。次の人が使うと、決めた日に替わります。";
        });
    }

    /** All 班長 on one date. */
    @PostMapping("/block-leaders")
    @Needs(Right.CHANGE_BLOCK_LEADERS)
    String blockLeaders(
            @PathVariable("body") String id,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String days,
            RedirectAttributes next) {
        keep("all", first, days, next);
        return make(id, next, () -> {
            Body body = body(id);
            if (body.blocks() == 0) {
                throw new IllegalArgumentException("%sには、班がありません。先に、班の数を書いてください。".formatted(body.name()));
            }
            appointments.changeBlockLeaders(visitor().actor(), body, handover(first, days));
            return "班長%d人ぶんの招待を作りました。印刷して、新しい班長に渡してください。".formatted(body.blocks());
        });
    }

    private static Handover handover(String first, String days) {
        LocalDate day = Typing.day(first).orElseThrow(() -> new IllegalArgumentException("次の人の最初の日を書いてください。"));
        return Typing.number(days, Handover.LONGEST_OVERLAP_DAYS)
                .map(together -> Handover.overlapping(day, together))
                .orElseThrow(() -> new IllegalArgumentException(
                        "いっしょの日数は、0から%dまでの数で書いてください。".formatted(Handover.LONGEST_OVERLAP_DAYS)));
    }

    /** What was typed, and into which form: shown there again if something is wrong with it. */
    private static void keep(String form, String first, String days, RedirectAttributes next) {
        next.addFlashAttribute("typed", new Typed(form, first, days));
    }

    /** For somebody who cannot go on: the role ends, and somebody else is invited. */
    @PostMapping("/{holding}/move")
    @Needs(Right.INVITE_LEADER)
    String move(@PathVariable("body") String id, @PathVariable String holding, RedirectAttributes next) {
        return make(id, next, () -> {
            appointments.move(visitor().actor(), holding(id, holding));
            return "前の人の役目を終わりにして、次の人への招待を作りました。";
        });
    }

    @PostMapping("/invitations/{code}/withdraw")
    @Needs(Right.INVITE_LEADER)
    String withdraw(@PathVariable("body") String id, @PathVariable String code, RedirectAttributes next) {
        return make(id, next, () -> {
            Invitation invitation = invitations.open(body(id)).stream()
                    .filter(i -> i.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("この招待は、もう使われたか、期限が切れています。"));
            appointments.withdraw(visitor().actor(), invitation);
            return "招待を取り消しました。";
        });
    }

    /** All invitations that are still good, each to be cut out. */
    @GetMapping("/print")
    @Needs(Right.INVITE_LEADER)
    String print(@PathVariable("body") String id, Model model) {
        Body body = body(id);
        model.addAttribute("body", body);
        model.addAttribute("door", talk.door());
        model.addAttribute("invitations", seen(body));
        return "desk/invitations-print";
    }

    private String make(String body, RedirectAttributes next, Supplier<String> act) {
        try {
            next.addFlashAttribute("done", act.get());
        } catch (IllegalArgumentException e) {
            next.addFlashAttribute("wrong", List.of(String.valueOf(e.getMessage())));
        } catch (NotAllowed e) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, null, e);
        }
        return "redirect:/desk/bodies/" + body + "/people";
    }

    private Holding holding(String body, String id) {
        return roles.find(id)
                .filter(held -> body.equals(held.realm().body()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Body body(String id) {
        return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Visitor visitor() {
        return Frame.visitor().orElseThrow();
    }
}
