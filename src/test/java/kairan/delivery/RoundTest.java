package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Retention;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can wait rides together, on two days a month (回覧便). */
class RoundTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final PaperDoor door = new PaperDoor("line");
    private final PostOffice office = new PostOffice(store, List.of(door));

    private static Optional<LocalDateTime> due(Round round, LocalDateTime now) {
        return round.due(now.atZone(TOKYO).toInstant(), TOKYO).map(at -> LocalDateTime.ofInstant(at, TOKYO));
    }

    @Test
    void itIsDueOnTheFirstAndTheFifteenthAtSix() {
        Round round = new Round("everyone", "");

        assertThat(due(round, LocalDateTime.of(2026, 5, 15, 17, 59))).isEmpty();
        assertThat(due(round, LocalDateTime.of(2026, 5, 15, 18, 0))).hasValue(LocalDateTime.of(2026, 5, 15, 18, 0));
        assertThat(due(round, LocalDateTime.of(2026, 5, 16, 17, 59)))
                .as("made up for within a day")
                .hasValue(LocalDateTime.of(2026, 5, 15, 18, 0));
        assertThat(due(round, LocalDateTime.of(2026, 5, 16, 18, 0))).isEmpty();
        assertThat(due(round, LocalDateTime.of(2026, 6, 1, 18, 5))).hasValue(LocalDateTime.of(2026, 6, 1, 18, 0));
    }

    @Test
    void aDayTheMonthDoesNotHaveIsItsLast() {
        Round round = new Round("everyone", "", Set.of(31), LocalTime.of(9, 0));

        assertThat(due(round, LocalDateTime.of(2026, 2, 28, 9, 0))).hasValue(LocalDateTime.of(2026, 2, 28, 9, 0));
        assertThat(due(round, LocalDateTime.of(2026, 3, 1, 8, 0))).hasValue(LocalDateTime.of(2026, 2, 28, 9, 0));
        assertThatThrownBy(() -> new Round("everyone", "", Set.of(0), LocalTime.NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void post(String text) {
        store.transaction()
                .executeWithoutResult(status -> office.postings()
                        .post(new Posting(
                                text,
                                "everyone",
                                "",
                                Push.ROUND,
                                List.of(Message.of(text)),
                                store.clock().instant().plus(Duration.ofDays(60)))));
        office.goOut();
        store.clock().pass(Duration.ofMinutes(1));
    }

    private void setOut(int day) {
        office.rounds.clear();
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, day, 18, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOut();
    }

    private List<String> opensMailbox(Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void whatWaitsRidesInOnePush() {
        crowd.at("line", "A");
        post("盆踊りの係を決めます。");
        post("公民館の屋根をなおします。");
        assertThat(door.attempts()).isEmpty();

        setOut(15);
        setOut(15);

        assertThat(door.attempts()).hasSize(1);
        assertThat(door.got("A")).containsExactly("盆踊りの係を決めます。", "公民館の屋根をなおします。");
        assertThat(office.reaches.of("盆踊りの係を決めます。").orElseThrow().accepted()).isEqualTo(1);
    }

    @Test
    void onlyThoseGetAPushForWhomSomethingWaits() {
        Person read = crowd.at("line", "A");
        crowd.at("line", "B");
        post("盆踊りの係を決めます。");
        opensMailbox(read);

        setOut(15);

        assertThat(door.got("A")).isEmpty();
        assertThat(door.got("B")).hasSize(1);
    }

    @Test
    void thoseForWhomTheSameWaitsShareAParcel() {
        List<Person> people = crowd.at("line", 20);
        post("盆踊りの係を決めます。");
        post("公民館の屋根をなおします。");
        office.mailbox().leave(people.get(3), List.of(Message.of("先日のお答えです。")));

        setOut(15);

        assertThat(door.attempts())
                .extracting(Parcel::to)
                .extracting(List::size)
                .containsExactlyInAnyOrder(19, 1);
        assertThat(door.got("U3")).hasSize(3);
    }

    private void erase(Person person) {
        store.transaction().executeWithoutResult(status -> office.keeping().erase(person));
        crowd.vanish("line", "A");
    }

    private List<String> words() {
        return store.db()
                .sql("select messages from posting")
                .query(String.class)
                .list();
    }

    @Test
    void wordsForOneAloneAreForgottenOnceTakenOrPast() {
        Person person = crowd.at("line", "A");
        office.mailbox().leave(person, List.of(Message.of("先日のお答えです。")));
        office.mailbox().leave(crowd.at("line", "B"), List.of(Message.of("ほかの人へのお答えです。")));
        store.transaction()
                .execute(status -> office.mailbox()
                        .hear(new Said.Wrote(person, store.clock().instant(), "お知らせ")));

        forget(Duration.ofDays(6));
        assertThat(words()).hasSize(2);
        forget(Duration.ofDays(8));
        assertThat(words()).singleElement().asString().contains("ほかの人");
        forget(Duration.ofDays(30));
        assertThat(words()).hasSize(1);
        forget(Duration.ofDays(32));
        assertThat(words()).isEmpty();
    }

    /** What the night does so much later, where the talk is kept for a week and notices for two years. */
    private void forget(Duration later) {
        Duration years = Duration.ofDays(730);
        Retention retention = new Retention(Duration.ofDays(7), Duration.ofDays(7), years, years, years, years, years);
        store.transaction()
                .executeWithoutResult(status -> office.keeping()
                        .forget(retention, store.clock().instant().plus(later)));
    }

    @Test
    void wordsForOneAloneGoWithThemAlsoOutOfTheRound() {
        Person person = crowd.at("line", "A");
        crowd.at("line", "B");
        post("盆踊りの係を決めます。");
        office.mailbox().leave(person, List.of(Message.of("先日のお答えです。")));
        setOut(15);
        assertThat(words()).anyMatch(text -> text.contains("先日のお答え"));

        erase(person);

        assertThat(words()).noneMatch(text -> text.contains("先日のお答え"));
        assertThat(words()).as("what others got too").anyMatch(text -> text.contains("盆踊りの係"));
    }

    @Test
    void whoIsErasedWhileARoundIsUnderWayStaysInItAsAnAddressUntilItIsSettled() {
        Person person = crowd.at("line", "A");
        post("盆踊りの係を決めます。");
        office.mailbox().leave(person, List.of(Message.of("先日のお答えです。")));
        door.next(parcel -> {
            door.give(parcel);
            return new Outcome.Later("the answer was lost");
        });
        setOut(15);

        erase(person);
        store.clock().pass(Duration.ofSeconds(5));
        office.goOut();

        assertThat(door.attempts()).hasSize(2);
        assertThat(door.attempts().getLast().to())
                .extracting(Parcel.Recipient::externalId)
                .containsExactly("A");
        assertThat(words()).as("settled").noneMatch(text -> text.contains("先日のお答え"));
    }

    @Test
    void whatDoesNotFitIsMentionedAndStaysInTheMailbox() {
        Person person = crowd.at("line", "A");
        IntStream.rangeClosed(1, 7).forEach(i -> post("お知らせ" + i));

        setOut(15);

        assertThat(door.got("A")).containsExactly("お知らせ1", "お知らせ2", "お知らせ3", "お知らせ4", "ほかにもお知らせがあります。");
        assertThat(opensMailbox(person)).containsExactly("お知らせ5", "お知らせ6", "お知らせ7");
    }

    @Test
    void whatSomebodyTakesBeforeTheRoundIsBroughtIsNotBroughtToThem() {
        Person quick = crowd.at("line", "A");
        crowd.at("line", "B");
        post("盆踊りの係を決めます。");
        post("公民館の屋根をなおします。");
        post("夏祭りをします。");
        post("ごみの日が変わります。");
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, 15, 18, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOutOnce();

        assertThat(opensMailbox(quick)).hasSize(3);
        office.goOut();

        assertThat(door.got("A")).isEmpty();
        assertThat(door.got("B")).hasSize(4);
        assertThat(opensMailbox(quick)).containsExactly("ごみの日が変わります。");
    }

    @Test
    void whatIsWithdrawnAtTheLastMomentIsNotBrought() {
        Person person = crowd.at("line", "A");
        post("盆踊りの係を決めます。");
        post("公民館の屋根をなおします。");
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, 15, 18, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOutOnce();
        store.db()
                .sql("update posting set until_at = ? where cause like '盆踊り%'")
                .param(store.clock().millis())
                .update();

        office.goOut();

        assertThat(door.attempts()).isEmpty();
        assertThat(opensMailbox(person)).containsExactly("公民館の屋根をなおします。");
    }

    @Test
    void aRoundMissedUntilTheNightGoesInTheMorning() {
        crowd.at("line", "A");
        post("盆踊りの係を決めます。");
        office.rounds.add(new Round("everyone", ""));
        store.clock().set(LocalDateTime.of(2026, 5, 15, 22, 0));
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOut();
        assertThat(door.attempts()).isEmpty();

        store.clock().set(LocalDateTime.of(2026, 5, 16, 7, 0));
        office.goOut();

        assertThat(door.got("A")).hasSize(1);
    }
}
