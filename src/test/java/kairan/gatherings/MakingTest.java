package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.content.Facts;
import kairan.conversation.Choice;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is made of last year's, what cannot be told, and how all of it is reached. */
class MakingTest {

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final LeaderCard card = new LeaderCard(town.terms(), town.content(), store.clock());
    private final YearBefore yearBefore = new YearBefore(
            new Making(town.schedule(), new Bodies(store.db(), store.clock())),
            town.occurrences(),
            town.content(),
            store.clock());
    private final Publication publication =
            new Publication(card, town.terms(), town.occurrences(), town.schedule(), town.organisers(), town.content());
    private final Revising revising = new Revising(card, town.occurrences(), town.schedule(), store.clock());
    private final Person leader = town.resident("会長");

    private Occurrence flowers() {
        town.now(5, 20, 9, 0);
        return town.schedule().open(OccurrencesTest.FLOWERS, LocalDate.of(2026, 5, 24));
    }

    private Occurrence putOff(Occurrence flowers) {
        return store.transaction()
                .execute(status -> town.decisions().postpone(flowers, LocalDate.of(2026, 5, 31)))
                .orElseThrow();
    }

    @Test
    void whatRainMadeOfItLastYearIsNotPlannedForThisYear() {
        Occurrence flowers = flowers();
        Occurrence spare = putOff(flowers);
        town.now(6, 10, 9, 0);
        assertThat(yearBefore.past(gathering -> true))
                .extracting(Occurrence::id)
                .containsExactly(flowers.id());

        store.transaction().executeWithoutResult(status -> town.decisions().cancel(spare));
        Occurrence planned =
                yearBefore.planned(new YearPlan.Line(LocalDate.of(2027, 5, 23), "花だんの植えかえ", "cleanup"), null);

        assertThat(planned.gathering().place()).isEqualTo("駅前");
        assertThat(Weather.spare(planned)).hasValue(LocalDate.of(2027, 5, 30));
    }

    @Test
    void whatCallsNobodyIsNoneOfLastYears() {
        town.write("timelines/quiet.yaml", """
                id: quiet
                name: 手入れ
                messages:
                  - { moment: 前日 18:00, to: going, say: 明日です。 }
                """);
        town.now(5, 1, 9, 0);
        town.schedule()
                .open(Facts.with(OccurrencesTest.FLOWERS, Map.of("timeline", "quiet")), LocalDate.of(2026, 5, 24));
        town.now(6, 10, 9, 0);

        assertThat(yearBefore.past(gathering -> gathering.id().equals("flowers")))
                .isEmpty();
    }

    @Test
    void nobodyIsCalledToACourseThatIsClosed() {
        town.now(5, 20, 9, 0);
        Occurrence course = town.schedule()
                .draft(
                        Facts.with(OccurrencesTest.FLOWERS, Map.of("timeline", "course", "until", "3日前 18:00")),
                        LocalDate.of(2026, 5, 22));

        assertThat(publication.publish(leader, course).getFirst().text())
                .startsWith("まだ知らせていません。返事の締切が過ぎています。")
                .contains("返事の締切：5月19日（火）18時（もう過ぎています）");
        assertThat(town.occurrences().of(course.id()).orElseThrow().state()).isEqualTo(Occurrence.State.DRAFT);
    }

    @Test
    void nothingIsMovedToAnHourThatIsOver() {
        Occurrence flowers = flowers();
        town.now(5, 22, 10, 0);

        assertThat(revising.changed(flowers, Map.of("day", "2026-05-22")).text())
                .contains("もう過ぎています");
        assertThat(town.occurrences().of(flowers.id())).hasValue(flowers);
        assertThat(revising.changed(flowers, Map.of("day", "2026-05-23")).text())
                .contains("日時：5月23日（土）");
    }

    @Test
    void whatIsOverOrOffIsNotChangedByAnOldCard() {
        Occurrence flowers = flowers();
        assertThat(revising.unchangeable(flowers)).isEmpty();
        store.transaction().executeWithoutResult(status -> town.decisions().cancel(flowers));
        Occurrence off = town.occurrences().of(flowers.id()).orElseThrow();
        assertThat(revising.unchangeable(off).orElseThrow().text()).contains("もう「中止」と決まっています");
        town.now(5, 30, 9, 0);
        assertThat(revising.unchangeable(flowers).orElseThrow().text()).contains("直せません");
    }

    @Test
    void whatIsBeyondTheFirstIsReachedByButtonsAndThoseOfOneNameBearTheirPlaces() {
        town.now(5, 20, 9, 0);
        IntStream.rangeClosed(1, 14)
                .forEach(i -> town.schedule()
                        .open(
                                Facts.with(OccurrencesTest.FLOWERS, Map.of("id", "f" + i, "place", "花だん" + i)),
                                LocalDate.of(2026, 5, 24)));
        List<String> ids = town.occurrences().upcomingIds(null);
        Further further = new Further(town.occurrences(), ids, LeaderCard.TOPIC);

        List<Choice> first = further.as("？", "show", "more", 3).choices();
        assertThat(first).hasSize(Further.AT_ONCE + 1);
        assertThat(first.getLast().label()).isEqualTo("続きを見る");
        assertThat(first.getFirst().label()).startsWith("5月24日（日）花だん");
        assertThat(further.as("？", "show", "more", Further.from(first.getLast().meaning()))
                        .choices())
                .hasSize(14 - 3 - Further.AT_ONCE);
        assertThat(town.occurrences().upcomingIds(List.of())).isEmpty();
    }
}
