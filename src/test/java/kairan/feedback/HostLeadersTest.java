package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Facts;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import kairan.delivery.Selection;
import kairan.gatherings.GatheringsDays;
import kairan.gatherings.Occurrence;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HostLeadersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 24);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final GatheringsDays town = new GatheringsDays(store);
    private final Person leader = new Crowd(store).at("line", "leader");
    private final Person staff = new Crowd(store).at("line", "staff");

    private Occurrence held(String id, @Nullable String body) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "id",
                id,
                "name",
                "川の清掃",
                "timeline",
                "listed",
                "day",
                DAY.toString(),
                "start",
                "9:00",
                "end",
                "10:00",
                "place",
                "川ぞい"));
        if (body != null) {
            facts.put("body", body);
        }
        return town.schedule().open(Facts.from(facts), DAY);
    }

    private List<String> asked(Occurrence occurrence) {
        Selection people = new HostLeaders(store.clock()).people(occurrence.id());
        return store.db()
                .sql("select person.id from person where " + people.where())
                .params(people.params())
                .query(String.class)
                .list();
    }

    @Test
    void ofAListTheLeadersOfTheHostAreAskedAndNobodyWhereTheHostIsNotKnown() {
        new Bodies(store.db(), store.clock()).keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        Roles roles = new Roles(store.db(), store.clock());
        roles.give(leader, Role.LEADER, Realm.of("sakura"));
        roles.give(staff, Role.STAFF, Realm.TOWN);
        Occurrence ofTheTown = held("town", null);
        Occurrence ofAStranger = held("stranger", null);
        Occurrence ofSakura = held("sakura", "sakura");
        town.imports().keep("list/1", ofAStranger, ofAStranger.gathering());
        town.imports().keep("list/2", ofSakura, ofSakura.gathering());

        assertThat(asked(ofTheTown)).containsExactly(staff.id());
        assertThat(asked(ofAStranger)).isEmpty();
        assertThat(asked(ofSakura)).containsExactly(leader.id());
    }
}
