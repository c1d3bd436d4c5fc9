package kairan.feedback;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kairan.delivery.Audience;
import kairan.delivery.Selection;
import kairan.roles.Role;
import org.springframework.stereotype.Component;

/**
 * Who leads the association or group whose gathering it is (役員), or the town's staff where it is the town's, as long as
 * nobody has reported of it: they are asked to, and once more later. Of a gathering from a list (表) whose host is not
 * known here nobody is.
 */
@Component
class HostLeaders implements Audience {

    static final String NAME = "organiser";

    private static final String LEADERS = """
            person.id in (select role.person from role join occurrence on occurrence.body = role.body
                where occurrence.id = ? and role.role = ? and role.starts_at <= ?
                and (role.ends_at is null or role.ends_at > ?))
            """;

    /** Where no staff are appointed yet, the administrators. */
    private static final String STAFF = """
            person.id in (select role.person from role join occurrence on occurrence.body is null
                where occurrence.id = ? and role.body is null and role.starts_at <= ?
                and (role.ends_at is null or role.ends_at > ?)
                and not exists (select 1 from imported_gathering where imported_gathering.occurrence = occurrence.id)
                and (role.role = 'STAFF' or role.role = 'ADMINISTRATOR'
                    and not exists (select 1 from role as staff where staff.role = 'STAFF' and staff.ends_at is null)))
            """;

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
        List<Object> params = new ArrayList<>(all(occurrence).params());
        params.addAll(List.of(occurrence, clock.millis(), clock.millis(), occurrence));
        return new Selection(
                "person",
                "person.id",
                "(" + LEADERS + " or " + STAFF
                        + ") and not exists (select 1 from organiser_report where occurrence = ?)",
                params);
    }

    /** Who leads the association or group, also once it is reported of. */
    Selection all(String occurrence) {
        return new Selection(
                "person",
                "person.id",
                LEADERS,
                List.of(occurrence, Role.LEADER.name(), clock.millis(), clock.millis()));
    }
}
