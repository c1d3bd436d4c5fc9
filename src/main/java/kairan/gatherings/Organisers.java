package kairan.gatherings;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.conversation.Person;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Holding;
import kairan.roles.Realm;
import kairan.roles.Right;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who leads a gathering: the leaders of its association or group, or the town's staff where it is the town's. */
@Component
class Organisers {

    private final Roles roles;
    private final Bodies bodies;
    private final Authority authority;
    private final OwnTitles titles;
    private final Clock clock;

    Organisers(Roles roles, Bodies bodies, Authority authority, OwnTitles titles, Clock clock) {
        this.roles = roles;
        this.bodies = bodies;
        this.authority = authority;
        this.titles = titles;
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

    /** The associations and groups whose people they may call; null where that is the whole town. */
    @Nullable
    Set<String> bodies(Person person) {
        Set<String> bodies = new HashSet<>();
        for (Realm realm : where(person)) {
            if (realm.body() == null) {
                return null;
            }
            bodies.add(realm.body());
        }
        return bodies;
    }

    /** Whoever leads it now, who has led longest first. */
    List<Person> of(Gathering gathering) {
        return holders(gathering, Role.LEADER);
    }

    /**
     * Who decides about the weather: who is called as it is written (会長); as long as nobody has said so, of those who
     * hold the role the one who has held it longest.
     */
    List<Person> deciders(Gathering gathering) {
        Rain rain = gathering.rain();
        if (rain == null) {
            return List.of();
        }
        List<Person> titled = titled(gathering, rain.decides());
        return (titled.isEmpty() ? untitledFirst(gathering) : titled)
                .stream().limit(1).toList();
    }

    /** Who decides when the decider is silent: who is called as the deputy is, else all others who lead. */
    List<Person> deputies(Gathering gathering) {
        Rain rain = gathering.rain();
        if (rain == null) {
            return List.of();
        }
        List<Person> deciders = deciders(gathering);
        List<Person> titled =
                others(titled(gathering, rain.deputy() == null ? rain.decides() : rain.deputy()), deciders);
        return titled.isEmpty() ? others(of(gathering), deciders) : titled;
    }

    private static List<Person> others(List<Person> all, List<Person> without) {
        return all.stream().filter(person -> !without.contains(person)).toList();
    }

    /** Whether somebody is known to be the one that decides, or nobody else could be. */
    boolean knowDecider(Gathering gathering) {
        Rain rain = gathering.rain();
        return rain == null
                || of(gathering).size() < 2
                || !titled(gathering, rain.decides()).isEmpty();
    }

    /** Whoever is called, or holds the role, that is written as the one that decides: 「会長」, 「班長」, 「市の職員」. */
    private List<Person> titled(Gathering gathering, String title) {
        if (title.contains("班長")) {
            return holders(gathering, Role.BLOCK_LEADER);
        }
        if (title.contains("職員") || title.contains("担当課") || gathering.body() == null) {
            return town();
        }
        Map<Person, String> called = titles.in(gathering.body());
        return of(gathering).stream()
                .filter(person -> title.equals(called.get(person)))
                .toList();
    }

    /** Whoever has said to be something else comes last. */
    private List<Person> untitledFirst(Gathering gathering) {
        Map<Person, String> called = gathering.body() == null ? Map.of() : titles.in(gathering.body());
        return of(gathering).stream()
                .sorted(Comparator.comparing(called::containsKey))
                .toList();
    }

    /** Who leads this association or group; the town (""): its staff. */
    List<Person> of(String body) {
        return body.isEmpty() ? town() : holders(body, Role.LEADER);
    }

    private List<Person> holders(Gathering gathering, Role role) {
        return gathering.body() == null ? town() : holders(gathering.body(), role);
    }

    private List<Person> holders(String id, Role role) {
        return bodies.find(id).stream()
                .flatMap(body -> now(roles.in(body).stream(), role))
                .toList();
    }

    /** Where no staff are appointed yet, the administrators. */
    private List<Person> town() {
        List<Person> staff = now(roles.inTown().stream(), Role.STAFF).toList();
        return staff.isEmpty()
                ? now(roles.inTown().stream(), Role.ADMINISTRATOR).toList()
                : staff;
    }

    private Stream<Person> now(Stream<Holding> all, Role role) {
        return all.filter(held -> held.role() == role && held.holds(clock.instant()))
                .sorted(Comparator.comparing(Holding::from))
                .map(Holding::person)
                .distinct();
    }
}
