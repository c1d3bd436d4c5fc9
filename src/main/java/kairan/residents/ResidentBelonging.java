package kairan.residents;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.conversation.Belonging;
import kairan.conversation.Person;
import kairan.roles.Roles;
import org.springframework.stereotype.Component;

/** The association people have told of, the groups they follow, and where they hold a role. */
@Component
class ResidentBelonging implements Belonging {

    private final Residents residents;
    private final Follows follows;
    private final Roles roles;

    ResidentBelonging(Residents residents, Follows follows, Roles roles) {
        this.residents = residents;
        this.follows = follows;
        this.roles = roles;
    }

    @Override
    public Set<String> of(Person person) {
        Stream<String> roles =
                this.roles.of(person).stream().map(held -> held.realm().body());
        return Stream.of(Stream.of(residents.of(person).body()), follows.of(person).stream(), roles)
                .flatMap(bodies -> bodies)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
