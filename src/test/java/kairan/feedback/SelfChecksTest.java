package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.gatherings.TownHall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SelfChecksTest {

    private static final String PARK = SelfChecksOf.PARK;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final SelfChecksOf given = new SelfChecksOf(store, new TownHall(store));
    private final SelfChecks checks = given.checks();

    @BeforeEach
    void anAssociation() {
        new Bodies(store.db(), store.clock()).keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
    }

    @Test
    void aSideSeesTheOtherOnceBothHaveAnswered() {
        given.together("苫小牧市, さくら町内会");
        given.citizens(Map.of("check-05", "4", "words", "電話は090-1234-5678です"));

        SelfChecks.Sheet town = checks.sheet(PARK, true).orElseThrow();
        assertThat(town.both()).isFalse();
        assertThat(town.items()).hasSize(11).allMatch(item -> item.citizens() == null);
        assertThat(town.citizensWords()).isEmpty();
        assertThat(town.principles()).contains("共有", "対等", "相互理解", "公開");

        checks.answer(PARK, Map.of("check-05", "2", "check-08", "1"));
        SelfChecks.Sheet citizens = checks.sheet(PARK, false).orElseThrow();
        assertThat(citizens.both()).isTrue();
        assertThat(citizens.citizensWords()).isEqualTo("電話は〔電話番号〕です");
        assertThat(citizens.items())
                .as("the office's inside is the office's")
                .hasSize(10)
                .noneMatch(SelfChecks.Item::inside);
        assertThat(citizens.items().getFirst())
                .extracting(SelfChecks.Item::id, SelfChecks.Item::difference)
                .containsExactly("check-05", 2);
    }

    @Test
    void poorIsWhatOneSideAtLeastWasNotContentWith() {
        given.together("苫小牧市, さくら町内会");
        given.citizens(Map.of("check-01", "3", "check-05", "4", "check-07", "1"));
        assertThat(checks.poor(PARK)).as("the town has not answered").isEmpty();

        checks.answer(PARK, Map.of("check-01", "3", "check-05", "2", "check-08", "1", "words", "人が足りない"));

        assertThat(checks.poor(PARK)).isEqualTo("自己点検で、点が低かったこと：「予算は、ちょうどよいものでしたか？」「市民の理解や参加が得られましたか？」");
    }

    @Test
    void whatIsNoScoreIsNoAnswer() {
        assertThat(CheckTopic.check(Map.of("check-01", "4", "check-02", "9", "check-03", "わからない", "words", "2")))
                .isEqualTo(new SelfCheck(Map.of("check-01", 4), "2"));
    }

    @Test
    void ofWhatTheTownHadNoPartInNobodyIsAsked() {
        given.together("さくら町内会");

        checks.answer(PARK, Map.of("check-01", "4"));

        assertThat(checks.sheet(PARK, true)).isEmpty();
        assertThat(checks.of(null)).isEmpty();
        assertThat(store.db()
                        .sql("select count(*) from self_check")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
