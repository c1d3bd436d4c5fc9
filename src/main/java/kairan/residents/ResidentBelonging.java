package kairan.residents;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.conversation.Belonging;
import kairan.conversation.Person;
import kairan.roles.Roles;
import org.springframework.stereotype.Component;

/** The association people have told of, the groups they follow, and where they hold a role. */
@Component
class ResidentBelonging implements Belonging {

    private final Residents residents;
    private final Follows follows;
    private final Interests interests;
    private final Roles roles;
    private final ContentFiles content;

    ResidentBelonging(Residents residents, Follows follows, Interests interests, Roles roles, ContentFiles content) {
        this.residents = residents;
        this.follows = follows;
        this.interests = interests;
        this.roles = roles;
        this.content = content;
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

    @Override
    public Set<String> interests(Person person) {
        return interests.of(person).stream()
                .flatMap(id -> content.now().town().interest(id).stream())
                .flatMap(interest -> Stream.of(interest.label().split("・")))
                .collect(Collectors.toSet());
    }
}
