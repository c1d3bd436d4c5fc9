package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
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
    String page(@RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<Noted> noted = noted(Frame.visitor().orElseThrow(), before);
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

    /** One more than is shown, so that the page knows whether there are more. */
    private List<Noted> noted(Visitor visitor, long before) {
        if (visitor.isStaff()) {
            return audit.latest(before, AT_ONCE + 1);
        }
        return visitor.bodies().stream()
                .filter(body -> visitor.may(Right.SEE_AUDIT, Realm.of(body)))
                .flatMap(body -> bodies.find(body).stream())
                .flatMap(body -> audit.latest(body, before, AT_ONCE + 1).stream())
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
