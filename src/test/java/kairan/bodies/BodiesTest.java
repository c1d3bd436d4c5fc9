package kairan.bodies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Person;
import kairan.roles.Holding;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodiesTest {

    private static final District CENTRE = new District("chuo", "中央地区", "ちゅうおうちく");
    private static final District SHORE = new District("hama", "浜地区", "はまちく");
    private static final Body SAKURA = Body.association("sakura", "桜町内会", "さくらちょうないかい", "chuo", 3);
    private static final Body SAKURADAI = Body.association("sakuradai", "桜台自治会", "さくらだいじちかい", "chuo", 5);
    private static final Body MINATO = Body.association("minato", "みなと町内会", "みなとちょうないかい", "hama", 2);
    private static final Body FLOWERS =
            new Body("hana", BodyKind.CIVIC, "花咲く会", "はなさくかい", null, List.of("環境", "まちづくり"), "市内", "市民課", "花を植えます。", 0);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Districts districts = new Districts(store.db());
    private final Bodies bodies = new Bodies(store.db(), store.clock());

    @BeforeEach
    void found() {
        List.of(SHORE, CENTRE).forEach(districts::keep);
        List.of(MINATO, FLOWERS, SAKURADAI, SAKURA).forEach(bodies::keep);
    }

    @Test
    void whatIsKeptIsFoundAsItWas() {
        assertThat(bodies.find("hana")).contains(FLOWERS);
        assertThat(bodies.find("sakura")).contains(SAKURA);
        assertThat(bodies.find("nothing")).isEmpty();
        assertThat(districts.find("hama")).contains(SHORE);
        assertThat(districts.named("浜地区")).contains(SHORE);
    }

    @Test
    void allStandInTheOrderOfTheirReadings() {
        assertThat(districts.all()).containsExactly(CENTRE, SHORE);
        assertThat(bodies.associations()).containsExactly(SAKURADAI, SAKURA, MINATO);
        assertThat(bodies.associations(CENTRE)).containsExactly(SAKURADAI, SAKURA);
        assertThat(bodies.groups()).containsExactly(FLOWERS);
    }

    @ParameterizedTest
    @CsvSource({
        "桜町内会, sakura",
        "さくら, sakuradai sakura",
        "サクラ, sakuradai sakura",
        "ｻｸﾗﾀﾞｲ, sakuradai",
        "「みなと」, minato",
        "町内会, sakura minato",
        "さく, sakuradai sakura hana",
        "花, hana",
        "梅, ''",
        "。, ''"
    })
    void aPartOfTheNameOrItsReadingIsEnough(String words, String ids) {
        assertThat(String.join(" ", bodies.like(words).stream().map(Body::id).toList()))
                .isEqualTo(ids);
    }

    @Test
    void whatEndedIsOnlyFoundByItsId() {
        bodies.end(MINATO);

        assertThat(bodies.associations()).doesNotContain(MINATO);
        assertThat(bodies.like("みなと")).isEmpty();
        assertThat(bodies.find("minato")).contains(MINATO);
    }

    @Test
    void whatEndedIsNotBegunAnewByWritingIt() {
        bodies.end(MINATO);

        bodies.keep(MINATO);

        assertThat(bodies.associations()).doesNotContain(MINATO);
    }

    @Test
    void theRolesOfWhatEndedHoldNoMore() {
        Roles roles = new Roles(store.db(), store.clock());
        Person leader = new Crowd(store).at("line", "A");
        roles.give(leader, Role.LEADER, Realm.of("minato"));
        roles.give(leader, Role.BLOCK_LEADER, Realm.of("sakura", 2));

        bodies.end(MINATO);

        assertThat(roles.of(leader)).extracting(Holding::role).containsExactly(Role.BLOCK_LEADER);
        assertThat(roles.holds(leader, Role.LEADER)).isFalse();
    }

    @Test
    void writingItAnewChangesIt() {
        Body bigger = Body.association("minato", "みなと町内会", "みなとちょうないかい", "hama", 4);

        bodies.keep(bigger);

        assertThat(bodies.find("minato")).contains(bigger);
    }
}
