package kairan.gatherings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.Gathering;
import kairan.conversation.Person;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Holding;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.springframework.stereotype.Component;

/** Who leads a gathering: the leaders of its association or group, or the town's staff where it is the town's. */
@Component
class Organisers {

    private final Roles roles;
    private final Bodies bodies;
    private final Authority authority;
    private final Clock clock;

    Organisers(Roles roles, Bodies bodies, Authority authority, Clock clock) {
        this.roles = roles;
        this.bodies = bodies;
        this.authority = authority;
        this.clock = clock;
    }

    static Realm realm(Gathering gathering) {
        return gathering.body() == null ? Realm.TOWN : Realm.of(gathering.body());
    }

    boolean lead(Person person, Gathering gathering) {
        return authority.may(new Actor.Talker(person), Right.CALL, realm(gathering));
    }

    /** The same, and it stands in the log of what roles are used for. */
    boolean use(Person person, Gathering gathering, String what) {
        return authority.use(new Actor.Talker(person), Right.CALL, realm(gathering), what);
    }

    /** Where this person may call people. */
    List<Realm> where(Person person) {
        return authority.where(new Actor.Talker(person), Right.CALL);
    }

    /** Whoever leads it now, who has led longest first. */
    List<Person> of(Gathering gathering) {
        return holders(gathering, Role.LEADER);
    }

    /** Whoever holds the role that is written as the one that decides: 「会長」, 「班長」, 「市の職員」. */
    private List<Person> titled(Gathering gathering, String title) {
        if (title.contains("班長")) {
            return holders(gathering, Role.BLOCK_LEADER);
        }
        return title.contains("職員") || title.contains("担当課") ? town().toList() : of(gathering);
    }

    /** Who decides about the weather: of several that hold the same role the one who has held it longest. */
    List<Person> deciders(Gathering gathering) {
        return gathering.rain() == null
                ? List.of()
                : titled(gathering, gathering.rain().decides()).stream()
                        .limit(1)
                        .toList();
    }

    /** Who decides when the decider is silent: the others that hold the deputy's role. */
    List<Person> deputies(Gathering gathering) {
        if (gathering.rain() == null) {
            return List.of();
        }
        String deputy = gathering.rain().deputy();
        List<Person> deciders = deciders(gathering);
        return titled(gathering, deputy == null ? gathering.rain().decides() : deputy).stream()
                .filter(person -> !deciders.contains(person))
                .toList();
    }

    private List<Person> holders(Gathering gathering, Role role) {
        if (gathering.body() == null) {
            return town().toList();
        }
        return bodies.find(gathering.body()).stream()
                .flatMap(body -> now(roles.in(body).stream(), role))
                .toList();
    }

    private Stream<Person> town() {
        return now(roles.inTown().stream(), Role.STAFF);
    }

    private Stream<Person> now(Stream<Holding> all, Role role) {
        return all.filter(held -> held.role() == role && held.holds(clock.instant()))
                .sorted(Comparator.comparing(Holding::from))
                .map(Holding::person)
                .distinct();
    }
}
