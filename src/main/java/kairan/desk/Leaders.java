package kairan.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.conversation.Person;
import kairan.roles.Actor;
import kairan.roles.Holding;
import kairan.roles.Roles;
import kairan.roles.Titles;
import org.springframework.stereotype.Component;

/**
 * Those who come from the talk as visitors of the desk: with the roles in associations and groups that they hold now. A
 * role for the whole town asks for a password, and does not come along.
 */
@Component
class Leaders {

    private final Roles roles;
    private final Titles titles;

    Leaders(Roles roles, Titles titles) {
        this.roles = roles;
        this.titles = titles;
    }

    /** Empty if the person holds no such role (any more). */
    Optional<Visitor> visitor(Person person) {
        List<Holding> held = held(person);
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(new Visitor(
                        person.id(),
                        new Actor.Talker(person),
                        held.stream().map(titles::of).collect(Collectors.joining("、")),
                        held.stream().map(h -> new Seat(h.role(), h.realm())).toList(),
                        false));
    }

    boolean comes(Person person) {
        return !held(person).isEmpty();
    }

    private List<Holding> held(Person person) {
        return roles.of(person).stream().filter(h -> h.role().ofABody()).toList();
    }
}
