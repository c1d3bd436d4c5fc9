package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.content.Gathering;
import kairan.content.RainRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OccurrencesTest {

    private static final LocalDate SUNDAY = LocalDate.of(2026, 5, 24);

    static final Gathering FLOWERS = Facts.from(Map.of(
            "id",
            "flowers",
            "name",
            "花だんの植えかえ",
            "timeline",
            "cleanup",
            "day",
            "2026-05-24",
            "start",
            "8:00",
            "end",
            "9:00",
            "place",
            "駅前",
            "rain",
            Map.of("rule", "雨天順延", "spare", 7, "decides", "会長", "at", "6:00")));

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall hall = new TownHall(store);
    private final Occurrences occurrences = hall.occurrences();
    private final Schedule schedule = hall.schedule();
    private final Decisions decisions = hall.decisions();

    @Test
    void aGatheringWithoutAFileBearsItsOwnFacts() {
        Occurrence opened = schedule.open(FLOWERS, SUNDAY);

        assertThat(opened.gathering().place()).isEqualTo("駅前");
        assertThat(opened.state()).isEqualTo(Occurrence.State.OPEN);
        assertThat(occurrences.of(opened.id())).contains(opened);
        assertThat(occurrences.gone()).isEmpty();
    }

    @Test
    void anEarlierHouseDidNotWriteTheKindDown() {
        Occurrence opened = schedule.open(FLOWERS, SUNDAY);
        String kind = "select kind from occurrence where id = '%s'".formatted(opened.id());
        assertThat(store.db().sql(kind).query(String.class).single()).isEqualTo("cleanup");
        store.db().sql("update occurrence set kind = null").update();
        Kinds kinds = new Kinds(store.db(), hall.content(), store.transaction());

        assertThat(kinds.catchUp()).isTrue();
        assertThat(kinds.catchUp()).isFalse();

        assertThat(store.db().sql(kind).query(String.class).single()).isEqualTo("cleanup");
    }

    @Test
    void oneWhoseKindIsGoneIsLeftOut() {
        Occurrence opened = schedule.open(FLOWERS, SUNDAY);

        store.db()
                .sql("update occurrence set facts = replace(facts, 'cleanup', 'gone'), kind = 'gone'")
                .update();

        assertThat(occurrences.of(opened.id())).isEmpty();
        assertThat(occurrences.gone()).containsExactly(opened.id());
    }

    @Test
    void aPlanIsSeenByNobodyUntilItIsPublished() {
        Occurrence plan = schedule.draft(FLOWERS, SUNDAY);
        assertThat(occurrences.between(SUNDAY, SUNDAY)).isEmpty();
        assertThat(occurrences.upcoming()).isEmpty();

        schedule.publish(plan);

        assertThat(occurrences.upcoming()).extracting(Occurrence::id).containsExactly(plan.id());
    }

    @Test
    void oneDayOfASeriesMayDifferFromItsFile() {
        hall.now(5, 10, 9, 0);
        Occurrence park = occurrences.of("park-2026-05-17").orElseThrow();

        Occurrence moved = schedule.change(
                park, Facts.with(park.gathering(), Map.of("place", "みなと公園")), LocalDate.of(2026, 5, 18));
        hall.turnPage();

        assertThat(moved.revision()).isEqualTo(1);
        assertThat(occurrences.upcoming())
                .extracting(Occurrence::id, Occurrence::day, o -> o.gathering().place())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("park-2026-05-17", LocalDate.of(2026, 5, 18), "みなと公園"));
    }

    @Test
    void whenItWasTouchedLastIsKnownAndEachTurnGrowsItsNumber() {
        hall.now(5, 1, 9, 0);
        Occurrence flowers = schedule.open(FLOWERS, SUNDAY);
        hall.now(5, 2, 9, 0);
        Occurrence changed = schedule.change(flowers, Facts.with(flowers.gathering(), Map.of("bring", "スコップ")), SUNDAY);
        assertThat(hall.programme().touched(List.of(flowers.id())))
                .containsEntry(flowers.id(), store.clock().instant());

        hall.now(5, 3, 9, 0);
        decisions.cancel(changed);
        hall.now(5, 4, 9, 0);
        assertThat(decisions.reopen(changed)).isTrue();
        assertThat(decisions.reopen(changed)).isFalse();
        assertThat(occurrences.of(flowers.id()).orElseThrow().on()).isTrue();
        assertThat(occurrences.of(flowers.id()).orElseThrow().revision()).isEqualTo(2);
        assertThat(hall.programme().touched(List.of(flowers.id())))
                .containsEntry(flowers.id(), store.clock().instant());
    }

    @Test
    void putOffItTakesItsAnswersAlongAndCannotBePutOffAgain() {
        Occurrence flowers = schedule.open(FLOWERS, SUNDAY);
        hall.rsvps().keep(flowers.id(), hall.resident("U1"), Rsvp.GOING);
        hall.household();
        hall.places().enter(flowers, 2, Rsvp.GOING, 5);
        hall.places().enter(flowers, "h", Rsvp.GOING, 3);

        Occurrence moved = decisions.postpone(flowers, SUNDAY.plusDays(7)).orElseThrow();

        assertThat(occurrences.of(flowers.id()).orElseThrow().movedTo()).isEqualTo(moved.id());
        assertThat(hall.counts().of(moved.id()))
                .as("in the talk, by telephone, on paper")
                .containsEntry(Rsvp.GOING, 9);
        assertThat(moved.gathering().rain().rule()).isEqualTo(RainRule.CANCELLED);
        assertThat(decisions.postpone(flowers, SUNDAY.plusDays(7))).isEmpty();
        assertThat(occurrences.upcoming()).extracting(Occurrence::id).containsExactly(moved.id());
    }

    @Test
    void cancelledItIsStillSeenOnItsDay() {
        Occurrence flowers = schedule.open(FLOWERS, SUNDAY);

        assertThat(decisions.cancel(flowers)).isTrue();
        assertThat(decisions.cancel(flowers)).isFalse();
        assertThat(occurrences.upcoming()).isEmpty();
        assertThat(occurrences.between(SUNDAY, SUNDAY))
                .extracting(Occurrence::state)
                .isEqualTo(List.of(Occurrence.State.CANCELLED));
    }
}
