package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.japanese.Eras;
import kairan.residents.Residents;
import kairan.roles.Audit;
import kairan.roles.Noted;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import kairan.roles.Titles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log (操作の記録), newest first: for leaders that of their own associations and groups. */
@Controller
class AuditPage {

    static final String PATH = "/desk/audit";
    static final int AT_ONCE = 50;

    /** A line as the page shows it. */
    record Line(String day, String time, String who, String act, String where, String detail) {}

    private final Audit audit;
    private final Bodies bodies;
    private final Residents residents;
    private final Titles titles;
    private final Clock clock;

    AuditPage(Audit audit, Bodies bodies, Residents residents, Titles titles, Clock clock) {
        this.audit = audit;
        this.bodies = bodies;
        this.residents = residents;
        this.titles = titles;
        this.clock = clock;
    }

    @GetMapping(PATH)
    @Needs(Right.SEE_AUDIT)
    String page(
            @RequestParam(defaultValue = "9223372036854775807") long before,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Model model) {
        Visitor visitor = Frame.visitor().orElseThrow();
        Audit.Sought sought = new Audit.Sought(
                who,
                body,
                Typing.day(from).map(this::begins).orElse(Audit.Sought.ALL.from()),
                Typing.day(to).map(day -> begins(day.plusDays(1))).orElse(Audit.Sought.ALL.to()));
        List<Noted> noted = noted(visitor, sought, before);
        model.addAttribute("who", who);
        model.addAttribute("body", body);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("sought", !(who + body + from + to).isBlank());
        model.addAttribute("accounts", visitor.isStaff() ? audit.accounts() : List.of());
        model.addAttribute("bodies", theirs(visitor));
        Map<String, String> names = bodies.names(noted.stream()
                .flatMap(one -> Stream.ofNullable(one.where().body()))
                .collect(Collectors.toSet()));
        model.addAttribute(
                "lines",
                noted.stream().limit(AT_ONCE).map(one -> line(one, names)).toList());
        if (noted.size() > AT_ONCE) {
            model.addAttribute("more", noted.get(AT_ONCE - 1).id());
        }
        return "desk/audit";
    }

    private Instant begins(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private List<Body> theirs(Visitor visitor) {
        return Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(one -> visitor.may(Right.SEE_AUDIT, Realm.of(one.id())))
                .toList();
    }

    /** One more than is shown, so that the page knows whether there are more. */
    private List<Noted> noted(Visitor visitor, Audit.Sought sought, long before) {
        if (visitor.isStaff()) {
            return audit.latest(sought, before, AT_ONCE + 1);
        }
        return visitor.bodies().stream()
                .filter(body -> visitor.may(Right.SEE_AUDIT, Realm.of(body)))
                .filter(body -> sought.body().isEmpty() || sought.body().equals(body))
                .map(body -> new Audit.Sought(sought.account(), body, sought.from(), sought.to()))
                .flatMap(theirs -> audit.latest(theirs, before, AT_ONCE + 1).stream())
                .sorted(Comparator.comparingLong(Noted::id).reversed())
                .limit(AT_ONCE + 1)
                .toList();
    }

    private Line line(Noted noted, Map<String, String> names) {
        LocalDateTime at = LocalDateTime.ofInstant(noted.at(), clock.getZone());
        return new Line(
                day(noted.at()),
                "%d:%02d".formatted(at.getHour(), at.getMinute()),
                who(noted),
                noted.act(),
                where(noted, names),
                noted.detail());
    }

    private String day(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        return Eras.say(local.toLocalDate());
    }

    private String who(Noted noted) {
        if (noted.account() != null) {
            return "%s（%s）".formatted(noted.account(), noted.role().label());
        }
        Integer block = noted.role() == Role.BLOCK_LEADER ? noted.where().block() : null;
        String title = titles.of(noted.role(), new Realm(noted.where().body(), block));
        return noted.person() == null ? title : "%s（%s）".formatted(title, residents.handle(noted.person()));
    }

    private static String where(Noted noted, Map<String, String> names) {
        String body = noted.where().body();
        return body == null ? "" : names.getOrDefault(body, "");
    }
}
