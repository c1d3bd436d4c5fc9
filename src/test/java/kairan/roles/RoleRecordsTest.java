package kairan.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Crowd;
import kairan.conversation.Kept;
import kairan.conversation.Menu;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RoleRecordsTest {

    private static final Retention RETENTION = new Retention(
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(180),
            Duration.ofDays(730),
            Duration.ofDays(730),
            Duration.ofDays(1825),
            Duration.ofDays(730));

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Leaders town = new Leaders(store);
    private final Crowd crowd = new Crowd(store);
    private final Person person = crowd.at("line", "A");
    private final RoleRecords records =
            new RoleRecords(town.roles, town.audit, town.tries, town.menus, town.invitations, town.titles);

    @BeforeEach
    void somethingIsKept() {
        store.clock().set(LocalDate.of(2026, 5, 10).atTime(9, 0));
        town.roles.give(person, Role.LEADER, Realm.of("sakura"));
        town.roles.end(
                town.roles.of(person).getFirst(),
                LocalDate.of(2027, 4, 1).atStartOfDay(store.clock().getZone()).toInstant());
        town.authority.useAnywhere(new Actor.Talker(person), Right.SEE_RESULTS, "");
        town.tries.wrong(person);
        town.menus.shown(person, Menu.LEADER);
    }

    @Test
    void allOfItCanBeRead() {
        assertThat(records.about(person))
                .containsExactly(
                        new Kept("役目", "さくら町内会の役員（5月10日（日）から2027年3月31日（水）まで）"),
                        new Kept("役目でしたこと", "5月10日（日）　行事の結果と感想を見る"),
                        new Kept("番号のまちがい", "1回（その夜に消えます）"));
    }

    @Test
    void erasingLeavesWhatWasDoneButNotWhoDidIt() {
        records.erase(person);
        crowd.vanish("line", "A");

        assertThat(records.about(person)).isEmpty();
        for (String table : List.of("role", "audit", "wrong_code", "shown_menu")) {
            assertThat(store.db()
                            .sql("select count(*) from " + table + " where person = ?")
                            .param(person.id())
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(town.audit.latest(Long.MAX_VALUE, 9)).singleElement().matches(n -> n.person() == null);
    }

    @Test
    void theNightForgetsWhatIsOld() {
        town.invitations.invite(Role.LEADER, Realm.of("sakura"));
        store.clock().pass(Duration.ofDays(38));
        records.forget(RETENTION, store.clock().instant());
        assertThat(count("wrong_code")).isZero();
        assertThat(count("invitation")).isZero();
        assertThat(count("audit")).isOne();

        store.clock().pass(Duration.ofDays(1825 + 330));
        records.forget(RETENTION, store.clock().instant());
        assertThat(count("audit")).isZero();
        assertThat(count("role")).isZero();
    }

    private int count(String table) {
        return store.db()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
