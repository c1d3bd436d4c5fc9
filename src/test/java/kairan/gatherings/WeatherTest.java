package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kairan.FreshStore;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.Facts;
import kairan.conversation.Choice;
import kairan.conversation.Person;
import kairan.roles.Realm;
import kairan.roles.Role;
import kairan.roles.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeatherTest {

    private static final String ASKED = """
            今日8時からの花だんの植えかえを、どうしますか？
            決めたことを、来る人にすぐ知らせます。""";
    private static final String ASKED_DEPUTY = """
            今日8時からの花だんの植えかえを、どうしますか？
            決める人から、まだ返事がありません。かわりに決めてください。""";

    @RegisterExtension
    private final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Roles roles = new Roles(store.db(), store.clock());
    private final Person leader = town.resident("会長");
    private final Person deputy = town.resident("副会長");
    private Occurrence flowers;

    @BeforeEach
    void open() {
        new Bodies(store.db(), store.clock()).keep(Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3));
        town.now(5, 20, 9, 0);
        roles.give(leader, Role.LEADER, Realm.of("sakura"));
        town.now(5, 20, 9, 1);
        roles.give(deputy, Role.LEADER, Realm.of("sakura"));
        flowers = town.schedule()
                .open(
                        Facts.with(OccurrencesTest.FLOWERS, Map.of("body", "sakura", "id", "flowers-sakura")),
                        LocalDate.of(2026, 5, 24));
    }

    @Test
    void theDeciderIsAskedAtTheHourAndTheDeputyAfterAQuarterAndSilenceChangesNothing() {
        town.now(5, 24, 5, 59);
        assertThat(town.got("会長")).doesNotContain(ASKED);

        town.now(5, 24, 6, 0);
        town.now(5, 24, 6, 14);
        assertThat(town.got("会長")).containsOnlyOnce(ASKED);
        assertThat(town.got("副会長")).doesNotContain(ASKED_DEPUTY);

        town.now(5, 24, 6, 15);
        town.now(5, 24, 6, 40);
        assertThat(town.got("副会長")).containsOnlyOnce(ASKED_DEPUTY).doesNotContain(ASKED);

        town.now(5, 24, 8, 30);
        assertThat(town.occurrences().of(flowers.id()).orElseThrow().state()).isEqualTo(Occurrence.State.OPEN);
    }

    @Test
    void aDayThatTakesPlaceAfterAllIsDecidedAnew() {
        town.now(5, 24, 6, 0);
        store.transaction().executeWithoutResult(status -> {
            town.weather().cancel(leader, flowers);
            town.decisions().reopen(flowers);
        });

        town.now(5, 24, 6, 5);

        assertThat(town.got("会長")).filteredOn(ASKED::equals).hasSize(2);
    }

    @Test
    void whatWasDecidedHoldsForNoOtherDay() {
        town.now(5, 24, 6, 0);
        town.weather().goAhead(leader, flowers);
        Occurrence moved = town.schedule().change(flowers, flowers.gathering(), LocalDate.of(2026, 5, 31));
        assertThat(moved.state()).isEqualTo(Occurrence.State.OPEN);

        town.now(5, 31, 6, 0);
        town.now(5, 31, 6, 15);

        assertThat(town.got("会長")).filteredOn(ASKED::equals).hasSize(2);
        assertThat(town.got("副会長")).containsOnlyOnce(ASKED_DEPUTY);
    }

    @Test
    void aDayOfAFileToWhichNobodyWasCalledYetCanBePutOff() {
        town.write(
                "gatherings/later.yaml",
                TownHall.PARK.replace("id: park", "id: later").replace("2026-05-17", "2026-06-21")
                        + "rain: { rule: 雨天順延, spare: 7, decides: 会長, at: \"6:00\" }\n");
        Occurrence later = town.programme().of("later-2026-06-21").orElseThrow();

        Optional<Occurrence> spare =
                store.transaction().execute(status -> town.callingOff().postpone(later));

        assertThat(spare).map(Occurrence::day).hasValue(LocalDate.of(2026, 6, 28));
    }

    @Test
    void onceItIsDecidedNobodyIsAsked() {
        town.now(5, 24, 5, 30);
        town.decisions().confirm(flowers);

        town.now(5, 24, 6, 0);
        town.now(5, 24, 6, 15);

        assertThat(town.got("会長")).doesNotContain(ASKED);
        assertThat(town.got("副会長")).doesNotContain(ASKED_DEPUTY);
    }

    @Test
    void whoeverIsCalledAsTheFactsSayIsAskedHoweverLongTheOthersHaveLed() {
        town.titles().keep(leader, "sakura", "副会長");
        town.titles().keep(deputy, "sakura", "会長");

        town.now(5, 24, 6, 0);
        assertThat(town.got("副会長")).containsOnlyOnce(ASKED);
        assertThat(town.got("会長")).doesNotContain(ASKED);

        town.now(5, 24, 6, 15);
        assertThat(town.got("会長")).containsOnlyOnce(ASKED_DEPUTY);
    }

    @Test
    void onTheSpareDayItIsAskedAnewAndCannotBePutOffAgain() {
        Occurrence spare = store.transaction()
                .execute(status -> town.decisions().postpone(flowers, LocalDate.of(2026, 5, 31)))
                .orElseThrow();

        town.now(5, 31, 6, 0);

        assertThat(town.got("会長")).containsOnlyOnce(ASKED);
        assertThat(town.weather().question(spare, "？").choices())
                .extracting(Choice::label)
                .containsExactly("予定どおり", "中止");
    }

    @Test
    void whatTakesPlaceAfterAllIsAskedAnewAtTheHour() {
        town.now(5, 24, 6, 0);
        assertThat(town.got("会長")).containsOnlyOnce(ASKED);
        town.cancel(flowers.id());
        store.transaction()
                .execute(status -> town.decisions()
                        .reopen(town.occurrences().of(flowers.id()).orElseThrow()));

        town.now(5, 24, 6, 30);
        town.now(5, 24, 6, 31);
        assertThat(town.got("会長")).filteredOn(ASKED::equals).hasSize(2);
        town.now(5, 24, 6, 46);
        assertThat(town.got("副会長")).containsOnlyOnce(ASKED_DEPUTY);
    }

    @Test
    void whatWasDecidedForOneDayIsNotDecidedForAnother() {
        town.now(5, 24, 6, 0);
        town.decisions().confirm(flowers);
        Occurrence later = town.schedule()
                .change(
                        town.occurrences().of(flowers.id()).orElseThrow(),
                        flowers.gathering(),
                        LocalDate.of(2026, 5, 31));
        assertThat(later.state()).isEqualTo(Occurrence.State.OPEN);

        town.now(5, 31, 6, 0);
        assertThat(town.got("会長")).filteredOn(ASKED::equals).hasSize(2);
        assertThat(town.got("副会長")).doesNotContain(ASKED_DEPUTY);

        town.decisions().confirm(later);
        assertThat(town.schedule()
                        .change(later, Facts.with(later.gathering(), Map.of("bring", "軍手")), later.day())
                        .state())
                .as("on the same day what is decided stays")
                .isEqualTo(Occurrence.State.FIRM);
    }

    @ParameterizedTest
    @CsvSource({"32.9, BEARABLE", "33, ALERT", "34.9, ALERT", "35, SPECIAL_ALERT"})
    void heatHasTheOfficialThresholds(double wbgt, Heat heat) {
        assertThat(Heat.of(wbgt)).isEqualTo(heat);
    }

    @Test
    void whatIsSaidOnTheEveIsNoDecision() {
        town.now(5, 23, 19, 0);
        assertThat(town.weather().goAhead(leader, flowers).text()).contains("いまのところ、予定どおり", "6時");

        town.now(5, 24, 6, 0);
        assertThat(town.got("会長")).containsOnlyOnce(ASKED);
        town.weather().goAhead(leader, flowers);
        assertThat(town.occurrences().of(flowers.id()).orElseThrow().state()).isEqualTo(Occurrence.State.FIRM);
    }

    @Test
    void whyItIsCalledOffIsToldOnceAndStaysKnown() {
        Person comer = town.resident("来る人");
        town.rsvps().keep(flowers.id(), comer, Rsvp.GOING);

        store.transaction().executeWithoutResult(status -> {
            assertThat(town.callingOff().cancel(flowers, "橋の工事があるため")).isTrue();
            assertThat(town.callingOff().cancel(flowers, "雨のため")).isFalse();
        });
        town.now(5, 20, 9, 5);

        assertThat(town.got("来る人")).singleElement().asString().contains("中止", "わけ：橋の工事があるため");
        assertThat(town.occurrences().of(flowers.id()).orElseThrow().why()).isEqualTo("橋の工事があるため");
    }

    @Test
    void whereNobodyWasCalledNobodyButThoseWhoComeHearsOfIt() {
        Person member = town.resident("会員");
        town.household(member);

        store.transaction().executeWithoutResult(status -> town.callingOff().cancel(flowers, ""));
        town.now(5, 20, 9, 5);

        assertThat(town.got("会員")).filteredOn(text -> text.contains("中止")).isEmpty();
    }
}
