package kairan.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Degrees;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.Rain;
import kairan.content.RainRule;
import kairan.gatherings.GatheringsDays;
import kairan.gatherings.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakingPartTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private static final Campaign CAMPAIGN = new Campaign("zero", "春のゼロごみの日", DAY, DAY);
    private static final Body SAKURA = Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3);

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final GatheringsDays town = new GatheringsDays(store);
    private final Campaigns campaigns = new Campaigns(store.db(), store.clock());
    private final TakingPart takingPart =
            new TakingPart(campaigns, town.occurrences(), town.schedule(), town.onAndOff(), store.transaction());

    @BeforeEach
    void inMay() {
        store.clock().set(LocalDateTime.of(2026, 5, 1, 9, 0));
        new Bodies(store.db(), store.clock()).keep(SAKURA);
        campaigns.add(CAMPAIGN);
    }

    private Occurrence writes(String start, String place, @Nullable RainRule rain, Map<String, Object> onTheMap) {
        Part part = takingPart.keep(
                CAMPAIGN,
                SAKURA,
                new TakingPart.Form(
                        DAY, LocalTime.parse(start), LocalTime.of(10, 0), place, 30, 40, "公園の入口", rain, onTheMap));
        return town.occurrences().of(part.occurrence()).orElseThrow();
    }

    @Test
    void writtenAnewItKeepsWhatTheFormDoesNotAsk() {
        Occurrence first = writes("08:00", "さくら公園", RainRule.CANCELLED, Degrees.facts("42.634, 141.605"));
        assertThat(Degrees.of(first.gathering())).contains(new Degrees(42.634, 141.605));
        assertThat(first.gathering().rain().decides()).isEqualTo("会長");
        town.schedule()
                .change(
                        first,
                        Facts.with(
                                first.gathering(),
                                Map.of(
                                        "meet",
                                        "東の入口",
                                        "form",
                                        "共催",
                                        "rain",
                                        Map.of("rule", "雨天中止", "decides", "班長", "at", "05:30"))),
                        DAY);

        Gathering again = writes("08:30", "さくら公園", RainRule.CANCELLED, Map.of()).gathering();

        assertThat(again.start()).isEqualTo(LocalTime.of(8, 30));
        assertThat(Degrees.of(again)).contains(new Degrees(42.634, 141.605));
        assertThat(again.meet()).isEqualTo("東の入口");
        assertThat(again.form()).isEqualTo("共催");
        assertThat(again.rain()).extracting(Rain::decides, Rain::at).containsExactly("班長", LocalTime.of(5, 30));
    }

    @Test
    void anotherPlaceIsNotWhereTheOldOneWas() {
        writes("08:00", "さくら公園", null, Degrees.facts("42.634, 141.605"));

        assertThat(Degrees.of(writes("08:00", "川ぞい", null, Map.of()).gathering()))
                .isEmpty();
        assertThat(Degrees.of(writes("08:00", "川ぞい", null, Degrees.facts("42.7, 141.7"))
                        .gathering()))
                .contains(new Degrees(42.7, 141.7));
        assertThat(Degrees.of(writes("08:00", "川ぞい", null, Degrees.facts("")).gathering()))
                .isEmpty();
    }
}
