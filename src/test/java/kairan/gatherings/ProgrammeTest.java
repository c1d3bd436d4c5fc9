package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ProgrammeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 24);

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);

    private Occurrence open(String id, Map<String, Object> more) {
        Map<String, Object> changes = new java.util.HashMap<>(more);
        changes.put("id", id);
        return town.schedule().open(Facts.with(OccurrencesTest.FLOWERS, changes), DAY);
    }

    /** A list that came in calls nobody; it would fill the feed of every district. */
    @Test
    void aDistrictHasItsOwnAndThoseToWhichTheTownCallsEverybody() {
        store.db()
                .sql(
                        "insert into district (id, name, reading) values ('hama', '浜地区', 'はまちく'), ('chuo', '中央地区', 'ちゅうおうちく')")
                .update();
        Bodies bodies = new Bodies(store.db(), store.clock());
        bodies.keep(Body.association("minato", "みなと町内会", "みなとちょうないかい", "hama", 2));
        bodies.keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", "chuo", 3));
        town.write("timelines/listed.yaml", kairan.TownFiles.real("timelines/listed.yaml"));
        town.now(5, 20, 9, 0);
        open("harbour", Map.of("body", "minato"));
        open("park", Map.of("body", "sakura"));
        open("town", Map.of());
        open("list-1", Map.of("timeline", "listed"));

        assertThat(town.programme()
                        .find(Programme.Wanted.from(DAY).in("hama"), 0, 9)
                        .shown())
                .extracting(one -> one.gathering().id())
                .containsExactly("harbour", "town");
    }

    @Test
    void ofADayWithoutItsHoursNoHourIsSaid() {
        town.now(5, 20, 9, 0);
        Occurrence show = open(
                "show", Map.of("start", "23:58", "end", "23:59", "untimed", true, "rain", "", "phone", "0144-00-0000"));

        assertThat(Calls.of(
                                show,
                                Optional.empty(),
                                town.terms(),
                                town.content().now().phrases())
                        .text())
                .startsWith("5月24日（日）、花だんの植えかえです。")
                .contains("時間は、主催者におたずねください。")
                .doesNotContain("23時");
        assertThat(new DayAnswer(
                                show,
                                Weather.Asked.NOBODY,
                                town.content().now(),
                                java.time.LocalDateTime.of(2026, 5, 24, 9, 0))
                        .to(DayQuestion.START))
                .isEqualTo("花だんの植えかえは、5月24日（日）です。\n時間は、主催者におたずねください。\n問い合わせ：0144-00-0000");
    }
}
