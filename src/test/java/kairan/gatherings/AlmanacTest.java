package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.content.Facts;
import kairan.conversation.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a timeline says is said once, to those it is meant for, as long as it is true. */
class AlmanacTest {

    private static final String CALL = """
            5月17日（日）8時から、さくら公園の清掃があります。
            集合：さくら公園 東の入口
            持ち物：軍手、飲み物
            出られますか？""";
    private static final String REMINDER = """
            明日8時から、さくら公園の清掃です。
            集合：さくら公園 東の入口
            持ち物：軍手、飲み物
            来られなくなったときは、下のボタンで教えてください。""";
    private static final String STILL_OPEN = "5月17日（日）8時からのさくら公園の清掃に、出られるかどうか、決まりましたか？";
    private static final String NOT_THERE = """
            5月17日（日）のさくら公園の清掃は、終わりました。
            今回はお会いできませんでしたが、またの機会に、お待ちしています。""";
    private static final String PARK = "park-2026-05-17";
    private static final String THANKS = """
            さくら公園の清掃、おつかれさまでした。
            いかがでしたか？""";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Person a = town.resident("A");

    @Test
    void everybodyIsCalledOnceWhenItMayBeKnown() {
        town.now(5, 10, 8, 59);
        assertThat(town.got("A")).isEmpty();

        town.now(5, 10, 9, 0);
        town.now(5, 10, 9, 0);
        town.now(5, 12, 9, 0);
        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void onlyWhoComesIsRemindedAndAskedAfterwards() {
        Person b = town.resident("B");
        Person c = town.resident("C");
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.answers(b, Rsvp.ABSENT);
        town.answers(c, Rsvp.UNDECIDED);

        town.now(5, 16, 17, 59);
        town.now(5, 16, 18, 0);
        town.now(5, 17, 11, 29);
        assertThat(town.got("A")).containsExactly(CALL, REMINDER);
        town.now(5, 17, 11, 30);
        town.now(5, 18, 11, 30);

        assertThat(town.got("A")).containsExactly(CALL, REMINDER, THANKS);
        assertThat(town.got("B")).containsExactly(CALL, NOT_THERE);
        assertThat(town.got("C")).containsExactly(CALL, STILL_OPEN);
    }

    @Test
    void whoCouldNotComeGetsAnotherWordUnlessTheyCameAfterAll() {
        Person b = town.resident("B");
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.ABSENT);
        town.answers(b, Rsvp.ABSENT);
        town.checksIn(PARK, b);

        town.now(5, 17, 11, 30);

        assertThat(town.got("A")).containsExactly(CALL, NOT_THERE);
        assertThat(town.got("B")).containsExactly(CALL, THANKS);
    }

    @Test
    void whereSomebodyCheckedInWhoSaidYesAndDidNotGetsTheOtherWord() {
        Person b = town.resident("B");
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.answers(b, Rsvp.GOING);
        town.now(5, 16, 18, 0);
        town.checksIn(PARK, b);

        town.now(5, 17, 11, 30);

        assertThat(town.got("A")).containsExactly(CALL, REMINDER, NOT_THERE);
        assertThat(town.got("B")).containsExactly(CALL, REMINDER, THANKS);
    }

    @Test
    void allOfAHouseholdAreRemindedAndToldButOnlyOneIsAskedAgain() {
        Person mate = town.resident("M");
        town.household(a, mate);
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.UNDECIDED);
        town.now(5, 15, 18, 0);
        assertThat(town.got("A")).containsExactly(CALL, STILL_OPEN);
        assertThat(town.got("M")).containsExactly(CALL);

        town.answers(a, Rsvp.GOING);
        assertThat(town.counts().pushes()).isEqualTo(2);
        town.now(5, 16, 18, 0);

        assertThat(town.got("A")).containsExactly(CALL, STILL_OPEN, REMINDER);
        assertThat(town.got("M")).containsExactly(CALL, REMINDER);
        town.cancel(PARK);
        town.now(5, 16, 18, 5);
        assertThat(town.got("A")).filteredOn(text -> text.contains("中止")).hasSize(1);
        assertThat(town.got("M")).filteredOn(text -> text.contains("中止")).hasSize(1);
    }

    @Test
    void afterACancellationNothingIsSaidAnyMore() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.cancel(PARK);

        town.now(5, 16, 18, 0);
        town.now(5, 17, 11, 30);

        assertThat(town.got("A")).hasSize(2).first().isEqualTo(CALL);
        assertThat(town.got("A").getLast()).contains("中止");
    }

    @Test
    void aReminderForAnHourOfTheMorningRingsThen() {
        town.write("gatherings/park.yaml", TownHall.PARK.replace("cleanup", "park-care"));
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.now(5, 17, 6, 29);
        assertThat(town.got("A")).noneMatch(text -> text.startsWith("今日8時から"));
        town.now(5, 17, 6, 30);

        assertThat(town.got("A").getLast()).isEqualTo("今日8時から、さくら公園の清掃です。気をつけてお越しください。");
    }

    @Test
    void whoCancelsIsNotReminded() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.answers(a, Rsvp.ABSENT);

        town.now(5, 16, 18, 0);

        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void whoStartsLateDoesNotSayWhatShouldHaveBeenSaidBefore() {
        town.now(5, 16, 20, 0);
        town.answers(a, Rsvp.GOING);
        town.now(5, 16, 21, 0);

        assertThat(town.got("A")).as("the call, but not the reminder of 18:00").containsExactly(CALL);
    }

    @Test
    void whoStartsAfterTheBeginningSaysNothing() {
        town.now(5, 17, 8, 0);
        town.now(5, 17, 12, 0);

        assertThat(town.got("A")).isEmpty();
        assertThat(town.occurrences().upcoming()).isEmpty();
    }

    @Test
    void aReminderMissedByAnHourIsStillSent() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.now(5, 16, 19, 0);

        assertThat(town.got("A")).containsExactly(CALL, REMINDER);
    }

    @Test
    void nobodyIsToldOfTomorrowOnTheDayItself() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.now(5, 17, 0, 5);
        town.now(5, 17, 7, 0);

        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void askingHowItWasHelpsForAWeek() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.now(5, 20, 9, 0);
        assertThat(town.got("A")).containsExactly(CALL, THANKS);
    }

    @Test
    void afterAWeekNobodyIsAskedAnyMore() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.now(5, 24, 9, 31);
        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void aMonthlyDayRollsOnWhenItHasPassed() {
        town.write("gatherings/park.yaml", TownHall.PARK.replace("\"2026-05-17\"", "毎月第3日曜"));
        town.now(5, 10, 9, 0);
        assertThat(town.got("A")).containsExactly(CALL);

        town.now(6, 14, 8, 59);
        assertThat(town.got("A")).hasSize(1);
        town.now(6, 14, 9, 0);
        assertThat(town.got("A")).hasSize(2).last().asString().startsWith("6月21日（日）8時から");
    }

    @Test
    void whatMayBeKnownAtOnceIsCalledTheDayAfterTheLast() {
        town.write(
                "gatherings/park.yaml",
                TownHall.PARK.replace("\"2026-05-17\"", "毎月第3日曜").replace("announce: 7日前 9:00\n", ""));
        town.now(5, 1, 9, 0);
        town.now(5, 17, 23, 59);
        town.now(5, 18, 6, 59);
        assertThat(town.got("A")).as("nobody is woken up").hasSize(1);
        town.now(5, 18, 7, 0);
        assertThat(town.got("A"))
                .hasSize(3)
                .anySatisfy(said -> assertThat(said).contains("いかがでしたか？"))
                .anySatisfy(said -> assertThat(said).startsWith("6月21日（日）8時から"));
    }

    @Test
    void anotherDateInTheFileKeepsTheAnswersAndIsToldAsAChange() {
        Person b = town.resident("B");
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.answers(b, Rsvp.ABSENT);

        town.write("gatherings/park.yaml", TownHall.PARK.replace("05-17", "05-24"));
        town.now(5, 11, 9, 0);
        town.now(5, 11, 9, 30);

        assertThat(town.got("A")).containsExactly(CALL, """
                さくら公園の清掃のことが変わりました。
                日にち：5月24日（日）（前は、5月17日（日））
                時刻：8時から
                集合：さくら公園 東の入口
                変わっても、出られますか？""");
        assertThat(town.got("B")).containsExactly(CALL);
        assertThat(town.occurrences().upcoming()).extracting(Occurrence::id).containsExactly(PARK);
        assertThat(town.programme()
                        .find(Programme.Wanted.from(java.time.LocalDate.of(2026, 5, 1)), 0, 9)
                        .all())
                .isEqualTo(1);

        town.now(5, 16, 18, 0);
        town.now(5, 17, 11, 30);
        assertThat(town.got("A")).hasSize(2);
        town.now(5, 23, 18, 0);
        assertThat(town.got("A")).hasSize(3).last().isEqualTo(REMINDER);
    }

    @Test
    void anotherEndAndAnotherPlaceAreToldToo() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.write(
                "gatherings/park.yaml",
                TownHall.PARK.replace("\"09:30\"", "\"12:00\"").replace("place: さくら公園", "place: みなと公園"));
        town.now(5, 11, 9, 0);
        town.now(5, 11, 9, 30);

        assertThat(town.got("A")).last().isEqualTo("""
                さくら公園の清掃のことが変わりました。
                日にち：5月17日（日）
                時刻：8時から
                集合：さくら公園 東の入口
                終わり：12時まで（前は、9時30分まで）
                場所：みなと公園（前は、さくら公園）
                変わっても、出られますか？""");
        assertThat(town.occurrences().of(PARK).orElseThrow().revision()).isEqualTo(1);
    }

    @Test
    void whatAnEarlierProgramToldIsNoChange() {
        town.now(5, 10, 9, 0);
        store.db()
                .sql("update occurrence set told = ?")
                .param("5月17日（日）\n8時から\nさくら公園 東の入口")
                .update();

        town.now(5, 11, 9, 0);
        town.now(5, 11, 9, 30);

        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void whatIsNoLongerInTheFilesIsSilent() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.write("gatherings/park.yaml", TownHall.PARK.replace("id: park", "id: river"));
        town.now(5, 16, 18, 0);

        assertThat(town.got("A")).doesNotContain(REMINDER);
        assertThat(town.occurrences().of("park-2026-05-17")).isEmpty();
    }

    @Test
    void anotherHourInTheFileIsWhatCounts() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);

        town.write(
                "gatherings/park.yaml", TownHall.PARK.replace("08:00", "10:00").replace("09:30", "12:00"));
        town.now(5, 17, 7, 0);
        town.now(5, 17, 9, 45);
        assertThat(town.occurrences().upcoming()).as("it has not begun").hasSize(1);
        assertThat(town.occurrences().latestBegun(any -> true)).isEmpty();

        town.now(5, 17, 14, 0);
        assertThat(town.got("A")).endsWith(THANKS);
    }

    @Test
    void aTextThatIsTooLongKeepsNoOtherGatheringWaiting() {
        town.write("timelines/wrong.yaml", """
                id: wrong
                messages:
                  - moment: すぐに
                    to: everyone
                    say: 川の清掃があります。
                    buttons:
                      - { label: この言葉はボタンに書くにはすこし長すぎるのです, means: rsvp/going }
                """);
        town.write(
                "gatherings/a-river.yaml",
                TownHall.PARK.replace("id: park", "id: a-river").replace("timeline: cleanup", "timeline: wrong"));

        town.now(5, 10, 9, 0);

        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void twoAlmanacsAtTheSameTimeCallOnce() throws Exception {
        store.clock().set(java.time.LocalDateTime.of(2026, 5, 10, 9, 0));
        try (ExecutorService several = Executors.newFixedThreadPool(4)) {
            List<? extends Future<?>> pages = IntStream.range(0, 8)
                    .mapToObj(i -> several.submit(town::turnPage))
                    .toList();
            for (Future<?> page : pages) {
                page.get();
            }
        }

        town.now(5, 10, 9, 1);

        assertThat(town.got("A")).containsExactly(CALL);
    }

    @Test
    void newcomersFindTheCallAsLongAsItHelps() {
        town.now(5, 10, 9, 0);

        assertThat(town.findsInTheMailbox(town.resident("B"))).containsExactly(CALL);

        town.now(5, 17, 8, 0);
        assertThat(Stream.of("C", "D").map(town::resident).map(town::findsInTheMailbox))
                .containsOnly(List.of("新しいお知らせは、いまはありません。"));
    }

    @Test
    void whoDoesNotComeIsNotRemindedOfWhatEverybodyIs() {
        town.write("gatherings/park.yaml", TownHall.PARK.replace("cleanup", "meeting"));
        Person b = town.resident("B");
        town.now(5, 10, 9, 0);
        town.answers(b, Rsvp.ABSENT);

        town.now(5, 16, 18, 0);

        assertThat(town.got("A")).hasSize(2).last().asString().startsWith("明日8時から");
        assertThat(town.got("B")).hasSize(1);
    }

    @Test
    void whoeverWasRemindedOfTheOldDayIsRemindedOfTheNewOne() {
        town.now(5, 10, 9, 0);
        town.answers(a, Rsvp.GOING);
        town.now(5, 16, 18, 0);
        assertThat(town.got("A")).containsExactly(CALL, REMINDER);

        Occurrence park = town.occurrences().of(PARK).orElseThrow();
        town.schedule().change(park, park.gathering(), LocalDate.of(2026, 5, 24));
        town.now(5, 16, 19, 0);
        town.now(5, 16, 19, 30);
        town.now(5, 23, 17, 59);
        assertThat(town.got("A")).hasSize(3).last().asString().contains("5月24日（日）（前は、5月17日（日））");
        town.now(5, 23, 18, 0);

        assertThat(town.got("A")).hasSize(4).last().isEqualTo(REMINDER);
    }

    @Test
    void whoJoinsAfterAChangeIsCalledToWhatHoldsNow() {
        town.now(5, 10, 9, 0);
        Occurrence park = town.occurrences().of(PARK).orElseThrow();
        town.schedule().change(park, Facts.with(park.gathering(), Map.of("meet", "池の前")), park.day());
        town.now(5, 11, 9, 0);

        assertThat(town.findsInTheMailbox(town.resident("新しい人")))
                .singleElement()
                .asString()
                .contains("集合：池の前")
                .doesNotContain("東の入口");
    }

    @Test
    void whoJoinsBetweenTheDayAndItsSpareDayIsCalledToTheSpareDay() {
        Person before = town.resident("前から");
        town.household(before);
        town.now(5, 20, 9, 0);
        Occurrence flowers = town.schedule()
                .open(Facts.with(OccurrencesTest.FLOWERS, Map.of("body", "sakura")), LocalDate.of(2026, 5, 24));
        town.now(5, 20, 9, 1);
        town.now(5, 24, 6, 0);
        store.transaction().execute(status -> town.callingOff().postpone(flowers));
        town.now(5, 24, 9, 0);

        Person since = town.resident("あとから");
        store.db()
                .sql("insert into resident (person, body, set_at) values (?, 'sakura', 0)")
                .param(since.id())
                .update();
        LateCalls late = new LateCalls(store.db(), town.rsvps(), town.mailbox(), store.clock());
        for (Person person : List.of(before, since)) {
            store.transaction().executeWithoutResult(status -> late.under(town.wrote(person, "はい"), List.of()));
        }

        String call = "5月31日（日）8時から、花だんの植えかえがあります。";
        assertThat(town.findsInTheMailbox(since)).anyMatch(text -> text.startsWith(call));
        assertThat(town.findsInTheMailbox(before)).noneMatch(text -> text.startsWith(call));
    }
}
