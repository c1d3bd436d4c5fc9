package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.conversation.Crowd;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import kairan.conversation.Person;
import kairan.conversation.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A sender can take something back for a minute, and afterwards sees how far it has come. */
class ReachTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Crowd crowd = new Crowd(store);
    private final PaperDoor door = new PaperDoor("line");
    private final PostOffice office = new PostOffice(store, List.of(door));

    private void post(Duration after) {
        Posting posting = new Posting(
                        "notice",
                        "everyone",
                        "",
                        Push.ONCE,
                        List.of(Message.of("夏祭りをします。")),
                        store.clock().instant().plus(Duration.ofDays(9)))
                .from(store.clock().instant().plus(after));
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));
        office.goOut();
    }

    private Reach reach() {
        return office.reaches.of("notice").orElseThrow();
    }

    private List<String> opensMailbox(Person person) {
        Said said = new Said.Wrote(person, store.clock().instant(), "お知らせ");
        return store.transaction().execute(status -> office.mailbox().hear(said)).orElseThrow().stream()
                .map(Message::text)
                .toList();
    }

    @Test
    void untilItIsDueNobodySeesItAndItCanBeTakenBack() {
        Person person = crowd.at("line", "A");
        post(Duration.ofMinutes(1));
        assertThat(reach().toCome()).isEqualTo(1);
        assertThat(opensMailbox(person)).containsExactly("新しいお知らせは、いまはありません。");

        assertThat(office.postings().takeBack("notice")).isTrue();
        store.clock().pass(Duration.ofMinutes(2));
        office.goOut();

        assertThat(door.attempts()).isEmpty();
        assertThat(opensMailbox(person)).containsExactly("新しいお知らせは、いまはありません。");
        assertThat(office.tasks()).isZero();
    }

    @Test
    void afterTheMinuteItIsOutAndCannotBeTakenBack() {
        crowd.at("line", "A");
        post(Duration.ofMinutes(1));
        store.clock().pass(Duration.ofMinutes(1));

        assertThat(office.postings().takeBack("notice")).isFalse();
        office.goOut();

        assertThat(door.got("A")).hasSize(1);
    }

    @Test
    void atATimeMeansThoseWhoAreThereThen() {
        crowd.at("line", "A");
        post(Duration.ofDays(2));
        Person newcomer = crowd.at("line", "B");
        assertThat(office.reaches.of("notice").orElseThrow().people()).isZero();

        store.clock().pass(Duration.ofDays(2));
        office.goOut();

        assertThat(door.got("A")).hasSize(1);
        assertThat(door.got("B")).hasSize(1);
        assertThat(opensMailbox(newcomer)).containsExactly("新しいお知らせは、いまはありません。");
    }

    @Test
    void theRowsSayHowFarItHasCome() {
        List<Person> people = crowd.at("line", 1_203);
        door.next(new Outcome.Later("busy"));
        door.next(new Outcome.Shut("401"));
        post(Duration.ZERO);

        Reach reach = reach();

        assertThat(reach.found()).isTrue();
        assertThat(reach.people()).isEqualTo(1_203);
        assertThat(reach.underWay()).isEqualTo(500);
        assertThat(reach.givenUp()).isEqualTo(Map.of("401", 500L));
        assertThat(reach.accepted()).isEqualTo(203);
        assertThat(reach.waiting()).isEqualTo(500);
        assertThat(reach.done()).isFalse();

        people.forEach(this::opensMailbox);
        store.clock().pass(Duration.ofMinutes(1));
        office.goOut();
        assertThat(reach().taken()).isEqualTo(500);
        assertThat(reach().accepted()).isEqualTo(703);
        assertThat(reach().waiting()).isZero();
        assertThat(reach().done()).isTrue();
    }

    @Test
    void aHalvedParcelIsCountedOnce() {
        crowd.at("line", 40);
        door.refuse("U7", false);
        post(Duration.ZERO);

        assertThat(reach().accepted()).isEqualTo(39);
        assertThat(reach().waiting()).isEqualTo(1);
        assertThat(reach().givenUp()).isEqualTo(Map.of("no such person", 1L));
    }

    @Test
    void whyIsKnownOfEachThoughParcelsFailedForDifferentReasons() {
        List<Person> people = crowd.at("line", 1_203);
        door.next(new Outcome.Shut("401"));
        door.next(new Outcome.Shut("403"));
        post(Duration.ZERO);

        assertThat(reach().givenUp()).isEqualTo(Map.of("401", 500L, "403", 500L));
        assertThat(reach().waiting()).isEqualTo(1_000);

        people.forEach(this::opensMailbox);
        assertThat(reach().givenUp()).isEmpty();
        assertThat(reach().taken()).isEqualTo(1_000);
    }

    @Test
    void whyIsKnownOfWhatRodeInARoundAndTheNextRoundMakesItGood() {
        crowd.at("line", "A");
        store.clock().set(LocalDateTime.of(2026, 5, 14, 9, 0));
        Posting posting = new Posting(
                "notice",
                "everyone",
                "",
                Push.ROUND,
                List.of(Message.of("夏祭りをします。")),
                store.clock().instant().plus(Duration.ofDays(60)));
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));
        office.goOut();
        office.rounds.add(new Round("everyone", ""));
        door.next(new Outcome.Shut("401"));

        roundSetsOut(LocalDateTime.of(2026, 5, 15, 18, 0));
        assertThat(reach().givenUp()).isEqualTo(Map.of("401", 1L));
        assertThat(reach().waiting()).isEqualTo(1);

        roundSetsOut(LocalDateTime.of(2026, 6, 1, 18, 0));
        assertThat(door.got("A")).containsExactly("夏祭りをします。");
        assertThat(reach().givenUp()).isEmpty();
        assertThat(reach().accepted()).isEqualTo(1);
    }

    private void roundSetsOut(LocalDateTime at) {
        store.clock().set(at);
        store.transaction().executeWithoutResult(status -> office.trips.setOut());
        office.goOut();
    }

    @Test
    void whatNobodyHasOpenedIsNotCountedAsArrived() {
        crowd.at("line", 40);
        door.leaveUnread(15);
        post(Duration.ZERO);

        assertThat(reach())
                .extracting(Reach::accepted, Reach::unopened, Reach::waiting)
                .containsExactly(25L, 15L, 0L);
    }

    @Test
    void atNightNothingRings() {
        Person person = crowd.at("line", "A");
        store.clock().set(LocalDateTime.of(2026, 5, 3, 20, 59));
        door.next(new Outcome.Later("busy"));
        post(Duration.ZERO);
        assertThat(door.attempts()).hasSize(1);

        store.clock().set(LocalDateTime.of(2026, 5, 3, 23, 0));
        office.goOut();
        assertThat(door.attempts()).as("not even again").hasSize(1);
        assertThat(opensMailbox(person)).containsExactly("新しいお知らせは、いまはありません。");

        store.clock().set(LocalDateTime.of(2026, 5, 4, 7, 0));
        office.goOut();
        assertThat(door.got("A")).hasSize(1);
        assertThat(door.attempts()).hasSize(2);
    }

    @Test
    void whoIsErasedHasSentNothing() {
        Person sender = crowd.at("line", "A");
        Posting posting = new Posting(
                        "notice",
                        "everyone",
                        "",
                        Push.ONCE,
                        List.of(Message.of("夏祭りをします。")),
                        store.clock().instant().plus(Duration.ofDays(9)))
                .by(sender, null);
        store.transaction().executeWithoutResult(status -> office.postings().post(posting));

        new Senders(store.db()).erase(sender);

        assertThat(store.db()
                        .sql("select count(sender) from posting")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
