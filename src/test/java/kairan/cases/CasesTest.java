package kairan.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.feedback.SelfChecksOf;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CasesTest {

    private static final String PARK = SelfChecksOf.PARK;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final SelfChecksOf given = new SelfChecksOf(store, town);
    private final Bodies bodies = new Bodies(store.db(), store.clock());
    private final Cases cases = new Cases(
            new Cards(store.db(), store.clock()),
            town.occurrences(),
            bodies,
            given.gist(),
            given.checks(),
            town.content(),
            store.clock());

    @BeforeEach
    void together() {
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        given.together("苫小牧市, さくら町内会");
    }

    @Test
    void oneTapFillsACardWithAllThatIsKnownAndNobodysWords() {
        given.troubled(5, "tools");
        given.troubled(4, "told");
        given.report("袋は前の日に分けます。電話は090-1234-5678です");

        Card card = cases.from(PARK, false).orElseThrow();

        assertThat(card)
                .isEqualTo(new Card(
                        card.id(),
                        "さくら公園の清掃",
                        "環境",
                        "共催",
                        "苫小牧市、さくら町内会",
                        "さくら公園",
                        "",
                        "「道具が足りない」5人",
                        "袋は前の日に分けます。電話は〔電話番号〕です",
                        false,
                        false));
        assertThat(cases.from(PARK, false)).as("a day has one card").contains(card);
        assertThat(cases.finished(0, 30)).isEmpty();
        assertThat(cases.told())
                .as("nobody has read it yet")
                .noneMatch(told -> told.id().equals(card.id()));
    }

    @Test
    void aFailureIsMarkedAsValuable() {
        given.citizens(Map.of("check-07", "1"));
        given.checks().answer(PARK, Map.of("check-05", "2", "check-08", "1"));
        Card plain = cases.from(PARK, false).orElseThrow();
        assertThat(plain.badly()).isEmpty();

        Card valuable = cases.from(PARK, true).orElseThrow();

        assertThat(valuable.id()).isEqualTo(plain.id());
        assertThat(valuable.valuable()).isTrue();
        assertThat(valuable.badly())
                .startsWith("自己点検で、点が低かったこと：")
                .contains("「市民の理解や参加が得られましたか？」", "「予算は、ちょうどよいものでしたか？」")
                .doesNotContain("役所の中");
        assertThat(cases.find(plain.id())).contains(valuable);
        assertThat(Told.of(valuable).text()).contains("うまくいかなかったことも、大切な事例です");
    }

    @Test
    void whatIsNotOverIsNoCaseYet() {
        assertThat(cases.from("nowhere", false)).isEmpty();
        store.clock().set(java.time.LocalDateTime.of(2026, 5, 17, 9, 0));

        assertThat(cases.from(PARK, false)).isEmpty();
    }
}
