package kairan.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kairan.FreshStore;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class VoicesTest {

    private static final int MANY = 130;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Voices voices = new Voices(store.db(), store.clock());

    private void give(String id, State state, long given, @Nullable Long decided) {
        store.db()
                .sql("insert into person (id, created_at) values ('p', 0) on conflict do nothing")
                .update();
        store.db()
                .sql(
                        "insert into voice (id, receipt, kind, person, state, given_at, decided_at) values (?, ?, 'opinion', 'p', ?, ?, ?)")
                .params(Arrays.asList(id, "2026-" + id, state.value(), given, decided))
                .update();
    }

    @Test
    void noneThatWaitsIsHidden() {
        for (int i = 0; i < MANY; i++) {
            give("%03d".formatted(i), State.RECEIVED, i, null);
        }

        assertThat(voices.in(List.of(State.RECEIVED), Wanted.ALL, 0, 999))
                .hasSize(MANY)
                .first()
                .extracting(Voice::id)
                .isEqualTo("000");
    }

    @Test
    void whatWasAnsweredLastComesFirst() {
        give("001", State.READ, 1, 30L);
        give("002", State.ACCEPTED, 2, 50L);
        give("003", State.DECLINED, 3, 40L);

        assertThat(voices.decided(List.of(State.READ, State.ACCEPTED, State.DECLINED), Wanted.ALL, 0, 999))
                .extracting(Voice::id)
                .containsExactly("002", "003", "001");
    }

    @Test
    void someAreLookedForByWhoseTheyAreAboutWhatWhereTheyStandAndOfWhichYear() {
        give("001", State.RECEIVED, 1, null);
        give("002", State.CONSIDERING, 2, null);
        give("003", State.CONSIDERING, 3, null);
        store.db()
                .sql("update voice set section = '環境課', field = 'environment' where id in ('001', '002')")
                .update();
        store.db().sql("update voice set receipt = '2025-003' where id = '003'").update();

        assertThat(wanted(new Wanted("環境課", "", "", ""))).containsExactly("001", "002");
        assertThat(wanted(new Wanted("", "environment", "considering", ""))).containsExactly("002");
        assertThat(wanted(new Wanted("", "", "", "2025"))).containsExactly("003");
        assertThat(wanted(new Wanted("環境課", "", "", "2025"))).isEmpty();
        assertThat(voices.years()).containsExactly("2026", "2025");
    }

    private List<String> wanted(Wanted wanted) {
        return voices.in(List.of(State.RECEIVED, State.CONSIDERING), wanted, 0, 999).stream()
                .map(Voice::id)
                .toList();
    }

    @Test
    void aNumberIsLookedUpAmongTheirOwn() {
        give("001", State.RECEIVED, 1, null);

        assertThat(voices.of(new Person("p"), "2026-001")).isPresent();
        assertThat(voices.of(new Person("q"), "2026-001")).isEmpty();
    }
}
