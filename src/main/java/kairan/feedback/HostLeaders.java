package kairan.feedback;

import java.time.Clock;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import kairan.roles.Role;
import org.springframework.stereotype.Component;

/** Who leads the association or group whose gathering it is (役員). */
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
        return new Selection(
                "person", "person.id", """
                person.id in (select role.person from role join occurrence on occurrence.body = role.body
                    where occurrence.id = ? and role.role = ? and role.starts_at <= ?
                    and (role.ends_at is null or role.ends_at > ?))
                """, List.of(occurrence, Role.LEADER.name(), clock.millis(), clock.millis()));
    }
}
