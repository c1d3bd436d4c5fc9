package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.YearMonth;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UsesTest {

    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Uses uses = new Uses(store.db(), store.clock());
    private final Crowd crowd = new Crowd(store);
    private final Person a = crowd.at("line", "A");
    private final Person b = crowd.at("line", "B");

    private void writes(Person person) {
        uses.count("line", new Said.Wrote(person, store.clock().instant(), "こうのとり"));
    }

    @Test
    void peopleAreCountedOnceAMonthAndWhatTheyDoEachTime() {
        for (int i = 0; i < 20; i++) {
            writes(a);
        }
        writes(b);
        uses.count("line", new Said.Left(b, store.clock().instant()));
        uses.count("webchat", new Said.Joined(a, store.clock().instant()));

        assertThat(uses.of(MAY))
                .containsExactly(
                        new Uses.Count("line", "left", 1),
                        new Uses.Count("line", "people", 2),
                        new Uses.Count("line", "wrote", 21),
                        new Uses.Count("webchat", "joined", 1),
                        new Uses.Count("webchat", "people", 1));
        assertThat(uses.of(MAY.plusMonths(1))).isEmpty();
    }

    @Test
    void whoIsErasedAndWhatIsOverStayCountedAsNumbers() {
        writes(a);
        writes(b);
        uses.erase(a);
        store.clock().set(LocalDateTime.of(2026, 6, 1, 0, 0));
        uses.forget();

        assertThat(uses.of(MAY))
                .containsExactly(new Uses.Count("line", "people", 2), new Uses.Count("line", "wrote", 2));
        assertThat(store.db()
                        .sql("select count(*) from counted_person")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
