package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.conversation.Address;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Parcel;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said unasked reaches each person once. */
class DeliveryTest {

    private static final String CALL = "日曜日に、さくら公園の清掃があります。";
    private static final String NOTHING = "新しいお知らせは、いまはありません。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final PaperDoor door = new PaperDoor("line").counting();
    private final PaperDoor web = new PaperDoor("web");
    private final PostOffice office = new PostOffice(store, List.of(door, web));

    private void post(boolean pushed) {
        store.transaction()
                .executeWithoutResult(status -> office.postings()
                        .post(new Posting(
                                "call",
                                "everyone",
                                "park",
                                pushed ? Push.ONCE : Push.NEVER,
                                List.of(Message.of(CALL)),
                                store.clock().instant().plus(Duration.ofDays(7)))));
    }

    private List<String> opensMailbox(Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    /** The line under an answer. */
    private Optional<String> hint(Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "こんにちは");
        return office.mailbox().under(said, List.of()).map(Message::text);
    }

    private String onlyParcel() {
        return store.db()
                .sql("select id from parcel where state = 'waiting'")
                .query(String.class)
                .single();
    }

    /** Every one of them has got the call exactly once, through the door or in the mailbox. */
    private void assertEverybodyHasItOnce(List<Person> people) {
        store.transaction().executeWithoutResult(status -> {
            for (int i = 0; i < people.size(); i++) {
                List<String> got = new ArrayList<>(door.got("U" + i));
                got.addAll(opensMailbox(people.get(i)));
                got.remove(NOTHING);
                assertThat(got).as("U%d", i).containsExactly(CALL);
            }
        });
    }

    @Test
    void manyPeopleAreReachedInParcelsOfFiveHundred() {
        List<Person> people = crowd.at("line", 1_203);

        post(true);
        office.goOut();

        assertThat(door.attempts()).extracting(p -> p.to().size()).containsExactlyInAnyOrder(500, 500, 203);
        assertThat(door.attempts()).extracting(Parcel::key).doesNotHaveDuplicates();
        assertEverybodyHasItOnce(people);
        assertThat(office.tasks()).as("nothing is left to do").isZero();
    }

    @Test
    void aCauseIsPostedOnce() {
        crowd.at("line", "A");

        post(true);
        post(true);
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
    }

    @Test
    void aPostingWhoseCauseFailsWasNeverPosted() {
        crowd.at("line", "A");

        assertThatThrownBy(() -> store.transaction().executeWithoutResult(status -> {
                    post(true);
                    throw new IllegalStateException("the cause fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        office.goOut();

        assertThat(door.got("A")).isEmpty();
        assertThat(office.tasks()).isZero();
    }

    @Test
    void cuttingThatBreaksOffGoesOnWhereItWas() {
        List<Person> people = crowd.at("line", 1_203);
        boolean[] broken = {false};
        Audience breaking = new Audience() {
            @Override
            public String name() {
                return "breaking";
            }

            @Override
            public Selection people(String about) {
                int cut = store.db()
                        .sql("select count(*) from mailbox")
                        .query(Integer.class)
                        .single();
                if (cut > 0 && !broken[0]) {
                    broken[0] = true;
                    throw new IllegalStateException("the store is full");
                }
                return new Everyone().people(about);
            }
        };
        PostOffice office = new PostOffice(store, List.of(door), breaking);
        store.transaction()
                .executeWithoutResult(status -> office.postings()
                        .post(new Posting(
                                "call",
                                "breaking",
                                "",
                                Push.ONCE,
                                List.of(Message.of(CALL)),
                                store.clock().instant().plus(Duration.ofDays(7)))));

        office.goOut();
        assertThat(door.attempts()).as("the first chunk").hasSize(1);

        store.clock().pass(Duration.ofMinutes(1));
        office.goOut();
        assertThat(door.attempts()).hasSize(3);
        assertEverybodyHasItOnce(people);
    }

    @Test
    void whatIsNotPushedWaitsInTheMailboxes() {
        Person person = crowd.at("line", "A");

        post(false);
        office.goOut();

        assertThat(door.attempts()).isEmpty();
        assertThat(hint(person)).hasValue("お知らせが1件あります。");
        assertThat(opensMailbox(person)).containsExactly(CALL);
        assertThat(hint(person)).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
    }

    @Test
    void whoIsKnownAtTwoDoorsIsReachedAtTheOneUsedLast() {
        Person person = crowd.at("line", "A");
        store.clock().pass(Duration.ofMinutes(1));
        Crowd.alsoAt(store, person, new Address("web", "token"));

        post(true);
        office.goOut();

        assertThat(web.got("token")).containsExactly(CALL);
        assertThat(door.got("A")).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
    }

    @Test
    void whoLeftTheDoorUsedLastIsReachedAtTheOther() {
        Person person = crowd.at("line", "A");
        store.clock().pass(Duration.ofMinutes(1));
        Crowd.alsoAt(store, person, new Address("web", "token"));
        crowd.leave("web", "token");

        post(true);
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
        assertThat(web.got("token")).isEmpty();
    }

    @Test
    void whoLeavesBeforeTheFirstAttemptFindsItInTheMailbox() {
        Person leaving = crowd.at("line", "A");
        crowd.at("line", "B");
        post(true);
        office.cutter.cut(posting());
        crowd.leave("line", "A");

        office.goOut();

        assertThat(door.got("A")).isEmpty();
        assertThat(door.got("B")).containsExactly(CALL);
        assertThat(opensMailbox(leaving)).containsExactly(CALL);
    }

    @Test
    void whoseAddressIsGoneIsLeftOut() {
        Person gone = crowd.at("line", "A");
        crowd.at("line", "B");
        post(true);
        office.cutter.cut(posting());
        crowd.vanish("line", "A");

        office.goOut();

        assertThat(door.attempts())
                .singleElement()
                .satisfies(p -> assertThat(p.to()).hasSize(1));
        assertThat(opensMailbox(gone)).containsExactly(CALL);
    }

    @Test
    void whenEverybodyLeftThereIsNothingToCarry() {
        Person person = crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        crowd.leave("line", "A");

        office.goOut();

        assertThat(door.attempts()).isEmpty();
        assertThat(office.tasks()).isZero();
        assertThat(opensMailbox(person)).containsExactly(CALL);
    }

    private String posting() {
        return store.db().sql("select id from posting").query(String.class).single();
    }

    @Test
    void whoTakesItFromTheMailboxFirstIsNotInTheParcel() {
        Person quick = crowd.at("line", "A");
        crowd.at("line", "B");
        post(true);
        office.cutter.cut(posting());

        assertThat(opensMailbox(quick)).containsExactly(CALL);
        office.goOut();

        assertThat(door.got("A")).isEmpty();
        assertThat(door.got("B")).containsExactly(CALL);
    }

    @Test
    void whoeverOpensTheMailboxAtThatVeryMomentGetsItOnce() throws Exception {
        List<Person> people = crowd.at("line", 60);
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        post(true);
        office.cutter.cut(posting());

        try (ExecutorService several = Executors.newFixedThreadPool(3)) {
            several.submit(office::goOut);
            for (int i = 0; i < people.size(); i++) {
                int n = i;
                several.submit(() -> {
                    if (opensMailbox(people.get(n)).contains(CALL)) {
                        taken.add("U" + n);
                    }
                });
            }
        }

        for (int i = 0; i < people.size(); i++) {
            List<String> expected = taken.contains("U" + i) ? List.of() : List.of(CALL);
            assertThat(door.got("U" + i)).as("U%d", i).isEqualTo(expected);
        }
    }

    @Test
    void laterMeansTheSameKeyAfterGrowingPauses() {
        Person person = crowd.at("line", "A");
        post(true);
        IntStream.range(0, 4).forEach(i -> door.next(new Outcome.Later("busy")));

        office.goOut();
        for (int seconds : new int[] {5, 10, 20, 40}) {
            int before = door.attempts().size();
            store.clock().pass(Duration.ofSeconds(seconds).minusMillis(1));
            office.goOut();
            assertThat(door.attempts()).as("not before %d s", seconds).hasSize(before);
            store.clock().pass(Duration.ofMillis(1));
            office.goOut();
            assertThat(door.attempts()).as("after %d s", seconds).hasSize(before + 1);
        }

        assertThat(door.attempts())
                .extracting(Parcel::key)
                .containsOnly(door.attempts().getFirst().key());
        assertThat(door.got("A")).containsExactly(CALL);
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
        assertThat(office.tasks()).isZero();
    }

    @Test
    void pausesGrowToHalfAnHour() {
        assertThat(IntStream.range(0, 40).mapToObj(Courier::pause))
                .startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20))
                .endsWith(Duration.ofMinutes(30))
                .isSorted();
    }

    @Test
    void beforeTheKeyIsADayOldItIsGivenUpIntoTheMailbox() {
        Person person = crowd.at("line", "A");
        post(true);
        IntStream.range(0, 200).forEach(i -> door.next(new Outcome.Later("busy")));

        for (int i = 0; i < 24 * 6; i++) {
            office.goOutOnce();
            store.clock().pass(Duration.ofMinutes(10));
        }

        assertThat(door.attempts()).as("every half hour by day, never by night").hasSizeBetween(25, 40);
        assertThat(office.tasks()).isZero();
        assertThat(opensMailbox(person)).containsExactly(CALL);
    }

    @Test
    void aKeyThatHasGrownTooOldWhileNobodyWorkedIsNotUsedAgain() {
        Person person = crowd.at("line", "A");
        post(true);
        door.next(parcel -> {
            door.give(parcel);
            return new Outcome.Later("the answer was lost");
        });
        office.goOut();

        store.clock().pass(Duration.ofHours(25));
        office.goOut();

        assertThat(door.attempts()).hasSize(1);
        assertThat(opensMailbox(person)).as("better twice than never").containsExactly(CALL);
    }

    @Test
    void whileNobodyKnowsWhetherItArrivedTheMailboxDoesNotGiveItToo() {
        Person person = crowd.at("line", "A");
        post(true);
        door.next(parcel -> {
            door.give(parcel);
            return new Outcome.Later("the answer was lost");
        });
        office.goOut();

        assertThat(hint(person)).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);

        store.clock().pass(Duration.ofMinutes(1));
        office.goOut();
        assertThat(door.attempts()).hasSize(2);
        assertThat(door.got("A")).containsExactly(CALL);
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
    }

    @Test
    void aProcessKilledBetweenAttemptAndOutcomeCarriesAgainUnderTheSameKey() {
        Person person = crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        String parcel = onlyParcel();
        door.next(p -> {
            door.give(p);
            throw new Killed();
        });

        assertThatThrownBy(() -> office.courier.carry(parcel)).isInstanceOf(Killed.class);
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
        assertThat(office.courier.carry(parcel)).isEmpty();

        assertThat(door.attempts())
                .extracting(Parcel::key)
                .containsExactly(UUID.fromString(parcel), UUID.fromString(parcel));
        assertThat(door.got("A")).containsExactly(CALL);
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
        assertThat(office.courier.carry(parcel)).as("settled").isEmpty();
        assertThat(door.attempts()).hasSize(2);
    }

    private static final class Killed extends Error {}

    @Test
    void whatADeadInstanceWasCarryingAnotherTakesUp() {
        crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        store.db()
                .sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = execution_time")
                .update();
        office.goOut();
        assertThat(door.attempts()).isEmpty();

        store.clock().pass(Duration.ofHours(1));
        office.findTheDead();
        // The library brings them back by the wall clock.
        store.db()
                .sql("update scheduled_tasks set execution_time = ?")
                .param(store.clock().millis())
                .update();
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
    }

    @Test
    void aDoorThatThrowsIsTriedAgainLater() {
        crowd.at("line", "A");
        post(true);
        door.next(parcel -> {
            throw new IllegalStateException("the door fell out of its hinges");
        });

        office.goOut();
        store.clock().pass(Duration.ofSeconds(5));
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
    }

    @Test
    void theBadRecipientIsFoundByTheirPlace() {
        List<Person> people = crowd.at("line", 40);
        post(true);
        door.refuse("U7", true);

        office.goOut();

        assertThat(door.got("U7")).isEmpty();
        assertThat(door.attempts()).hasSize(2);
        assertEverybodyHasItOnce(people);
    }

    @Test
    void theBadRecipientIsFoundByHalves() {
        List<Person> people = crowd.at("line", 500);
        post(true);
        door.refuse("U7", false);

        office.goOut();

        assertThat(door.got("U7")).isEmpty();
        assertThat(door.attempts()).hasSizeLessThan(25);
        assertEverybodyHasItOnce(people);
        assertThat(office.tasks()).isZero();
    }

    @Test
    void twoBadRecipientsAreFoundToo() {
        List<Person> people = crowd.at("line", 30);
        post(true);
        door.refuse("U7", false);
        door.refuse("U21", true);

        office.goOut();

        assertThat(door.got("U7")).isEmpty();
        assertThat(door.got("U21")).isEmpty();
        assertEverybodyHasItOnce(people);
    }

    @Test
    void whoVanishedWhileTheParcelWasHalvedFindsItInTheMailbox() {
        List<Person> people = crowd.at("line", 10);
        post(true);
        door.next(new Outcome.Later("busy"));
        office.goOut();
        Parcel first = door.attempts().getFirst();
        for (int place : new int[] {0, 5, 9}) {
            crowd.vanish("line", first.to().get(place).externalId());
        }
        door.next(new Outcome.Refused("somebody is wrong", null));

        store.clock().pass(Duration.ofSeconds(5));
        office.goOut();

        assertEverybodyHasItOnce(people);
    }

    @Test
    void atTheMonthlyLimitTheRestWaitsInTheMailboxes() {
        List<Person> people = crowd.at("line", 1_203);
        post(true);
        office.cutter.cut(posting());
        door.next(new Outcome.LimitReached());

        office.goOut();

        assertThat(door.attempts()).hasSize(1);
        assertThat(office.tasks()).isZero();
        assertEverybodyHasItOnce(people);
    }

    @Test
    void atTheMonthlyLimitAParcelAlreadyOnItsWayIsStillAskedAfter() {
        List<Person> people = crowd.at("line", 600);
        post(true);
        door.next(parcel -> {
            door.give(parcel);
            return new Outcome.Later("the answer was lost");
        });
        door.next(new Outcome.LimitReached());
        office.goOut();

        store.clock().pass(Duration.ofSeconds(5));
        office.goOut();

        assertThat(door.attempts()).hasSize(3);
        assertEverybodyHasItOnce(people);
    }

    @Test
    void whatIsStoppedWhileItIsBeingCutGoesIntoTheMailboxesOnly() {
        Person person = crowd.at("line", "A");
        post(true);
        store.transaction().executeWithoutResult(status -> stop());

        office.goOut();

        assertThat(parcels()).isZero();
        assertThat(opensMailbox(person)).containsExactly(CALL);
    }

    private void stop() {
        office.postings().stop(posting(), "monthly limit");
    }

    private int parcels() {
        return store.db()
                .sql("select count(*) from parcel")
                .query(Integer.class)
                .single();
    }

    @Test
    void atAShutDoorItWaitsInTheMailboxes() {
        Person person = crowd.at("line", "A");
        post(true);
        door.next(new Outcome.Shut("401"));

        office.goOut();

        assertThat(office.tasks()).isZero();
        assertThat(opensMailbox(person)).containsExactly(CALL);
    }

    @Test
    void whereThereIsNoDoorItWaitsInTheMailboxes() {
        Person person = crowd.at("fax", "A");
        post(true);

        office.goOut();

        assertThat(office.tasks()).isZero();
        assertThat(opensMailbox(person)).containsExactly(CALL);
    }

    @Test
    void whatHelpsNobodyAnyMoreIsNeitherBroughtNorGiven() {
        Person person = crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        store.clock().pass(Duration.ofDays(7));

        assertThat(hint(person)).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
        office.goOut();
        assertThat(door.attempts()).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
        assertThat(office.tasks()).isZero();
    }

    @Test
    void whatIsWithdrawnIsNotToldAnyMore() {
        Person person = crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        office.postings().withdraw("park");

        office.goOut();

        assertThat(door.attempts()).isEmpty();
        assertThat(opensMailbox(person)).containsExactly(NOTHING);
    }

    @Test
    void whoComesAfterwardsFindsWhatStillMatters() {
        crowd.at("line", "A");
        post(true);
        office.goOut();

        Person newcomer = crowd.at("line", "B");
        office.mailbox().met(newcomer);
        office.mailbox().met(newcomer);

        assertThat(opensMailbox(newcomer)).containsExactly(CALL);
        office.goOut();
        assertThat(door.got("B")).isEmpty();

        office.mailbox().met(newcomer);
        assertThat(opensMailbox(newcomer)).as("not again for coming back").containsExactly(NOTHING);
    }

    @Test
    void whoComesWhileItIsBeingCutGetsItOnceEitherWay() {
        List<Person> people = crowd.at("line", 20);
        post(true);
        people.forEach(office.mailbox()::met);
        assertThat(opensMailbox(people.get(3))).containsExactly(CALL);

        office.goOut();

        assertThat(door.got("U3")).isEmpty();
        assertThat(people.stream().filter(p -> !p.equals(people.get(3))))
                .allSatisfy(p -> assertThat(opensMailbox(p)).containsExactly(NOTHING));
        assertThat(door.attempts())
                .singleElement()
                .satisfies(p -> assertThat(p.to()).hasSize(19));
    }

    @Test
    void aPersonWhoIsInAParcelIsNotCutIntoAnother() {
        crowd.at("line", "A");
        post(true);
        office.cutter.cut(posting());
        store.db().sql("update posting set cut_after = ''").update();

        office.cutter.cut(posting());
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
    }

    @Test
    void theMailboxGivesThreeMessagesAtOnceTheOldestFirst() {
        Person person = crowd.at("line", "A");
        for (int i = 1; i <= 4; i++) {
            office.mailbox().leave(person, List.of(Message.of("お返事" + i)));
            store.clock().pass(Duration.ofMinutes(1));
        }
        office.mailbox().leave(person, List.of());

        assertThat(hint(person)).hasValue("お知らせが4件あります。");
        assertThat(opensMailbox(person)).containsExactly("お返事1", "お返事2", "お返事3");
        assertThat(opensMailbox(person)).containsExactly("お返事4");
    }

    @Test
    void aLongAnswerThatCameLateIsGivenWhole() {
        Person person = crowd.at("line", "A");
        List<Message> five =
                IntStream.range(0, 5).mapToObj(i -> Message.of("その" + i)).toList();
        office.mailbox().leave(person, five);
        store.clock().pass(Duration.ofMinutes(1));
        office.mailbox().leave(person, List.of(Message.of("つぎ")));

        assertThat(opensMailbox(person)).hasSize(5);
        assertThat(opensMailbox(person)).containsExactly("つぎ");
    }

    @Test
    void newcomersFindTheOldestFirstToo() {
        for (int i = 1; i <= 3; i++) {
            int n = i;
            store.transaction()
                    .executeWithoutResult(status -> office.postings()
                            .post(new Posting(
                                    "call" + n,
                                    "everyone",
                                    "",
                                    Push.ROUND,
                                    List.of(Message.of("お知らせ" + n)),
                                    store.clock().instant().plus(Duration.ofDays(7)))));
            store.clock().pass(Duration.ofMinutes(1));
        }
        Person newcomer = crowd.at("line", "A");

        office.mailbox().met(newcomer);

        assertThat(opensMailbox(newcomer)).containsExactly("お知らせ1", "お知らせ2", "お知らせ3");
    }

    @Test
    void whoIsErasedWhileAParcelIsUnderWayStaysInItAsAnAddressUntilItIsSettled() {
        crowd.at("line", "A");
        Person erased = crowd.at("line", "B");
        post(true);
        door.next(parcel -> {
            door.give(parcel);
            return new Outcome.Later("the answer was lost");
        });
        office.goOut();

        erase(erased, "B");
        assertThat(rows("mailbox where person = '" + erased.id() + "'")).isZero();
        assertThat(rows("erased_recipient")).isEqualTo(1);
        store.clock().pass(Duration.ofSeconds(5));
        office.goOut();

        assertThat(door.attempts()).hasSize(2);
        assertThat(door.attempts().getLast().to())
                .extracting(Parcel.Recipient::externalId)
                .containsExactlyInAnyOrder("A", "B");
        assertThat(door.got("B")).containsExactly(CALL);
        assertThat(rows("erased_recipient")).as("settled").isZero();
    }

    @Test
    void whoIsErasedBeforeTheFirstAttemptIsInNoParcel() {
        crowd.at("line", "A");
        Person erased = crowd.at("line", "B");
        post(true);

        erase(erased, "B");
        office.goOut();

        assertThat(door.got("A")).containsExactly(CALL);
        assertThat(door.got("B")).isEmpty();
        assertThat(rows("erased_recipient")).isZero();
    }

    private void erase(Person person, String address) {
        store.transaction().executeWithoutResult(status -> office.keeping().erase(person));
        crowd.vanish("line", address);
    }

    private int rows(String of) {
        return store.db().sql("select count(*) from " + of).query(Integer.class).single();
    }
}
