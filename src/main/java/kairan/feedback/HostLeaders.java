package kairan.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import kairan.roles.Role;
import org.springframework.stereotype.Component;

/** Who leads the association or group whose gathering it is (役員), as long as nobody has reported of it: they are asked to, and once more later. */
@Component
class HostLeaders implements Audience {

    static final String NAME = "organiser";

    private final Clock clock;

    HostLeaders(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Selection people(String occurrence) {
        Selection all = all(occurrence);
        List<Object> params = new ArrayList<>(all.params());
        params.add(occurrence);
        return new Selection(
                all.from(),
                all.person(),
                all.where() + " and not exists (select 1 from organiser_report where occurrence = ?)",
                params);
    }

    /** Also once it is reported of. */
    Selection all(String occurrence) {
        return new Selection(
                "person", "person.id", """
                person.id in (select role.person from role join occurrence on occurrence.body = role.body
                    where occurrence.id = ? and role.role = ? and role.starts_at <= ?
                    and (role.ends_at is null or role.ends_at > ?))
                """, List.of(occurrence, Role.LEADER.name(), clock.millis(), clock.millis()));
    }
}
