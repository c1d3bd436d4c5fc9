package kairan.desk;

import java.util.Map;
import java.util.Optional;
import kairan.conversation.Person;
import kairan.residents.Role;
import kairan.residents.Roles;
import org.springframework.stereotype.Component;

/** Leaders as visitors of the desk: with the roles they hold now, and only those. */
@Component
class Leaders {

    private final Roles roles;

    Leaders(Roles roles) {
        this.roles = roles;
    }

    /** Empty if the person leads nothing (any more). */
    Optional<Visitor> visitor(Person person) {
        return roles.holds(person, Role.LEADER)
                ? Optional.of(new Visitor(person.id(), "役員の方", null, Map.of("", Role.LEADER), false))
                : Optional.empty();
    }
}
