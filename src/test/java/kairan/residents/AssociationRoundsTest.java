package kairan.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Set;
import kairan.FreshStore;
import kairan.delivery.Round;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each association has its round, and the town one for everybody else. */
class AssociationRoundsTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final AssociationRounds rounds = new AssociationRounds(store.db());

    @BeforeEach
    void twoAssociations() {
        for (String id : new String[] {"midori", "sakura"}) {
            store.db()
                    .sql("insert into body (id, kind, name, reading) values (?, 'association', ?, ?)")
                    .params(id, id, id)
                    .update();
        }
    }

    @Test
    void theUsualDaysUnlessItHasChosenItsOwn() {
        rounds.choose("sakura", Set.of(20, 5), LocalTime.of(8, 30));

        assertThat(rounds.rounds())
                .containsExactly(
                        new Round("association", "midori"),
                        new Round("association", "sakura", Set.of(5, 20), LocalTime.of(8, 30)),
                        new Round("unattached", ""));
    }

    @Test
    void whatIsChosenLastCounts() {
        rounds.choose("sakura", Set.of(20), LocalTime.of(8, 30));
        rounds.choose("sakura", Set.of(10, 25), LocalTime.NOON);

        assertThat(rounds.rounds()).contains(new Round("association", "sakura", Set.of(10, 25), LocalTime.NOON));
    }

    @Test
    void anAssociationThatIsNoMoreHasNone() {
        store.db().sql("update body set ended_at = 1 where id = 'midori'").update();

        assertThat(rounds.rounds()).extracting(Round::about).containsExactly("sakura", "");
    }
}
