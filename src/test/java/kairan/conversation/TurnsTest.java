package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import kairan.FreshStore;
import kairan.PaperDoor;
import kairan.TownFiles;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.UncategorizedSQLException;

class TurnsTest {

    private static final String EXCUSE = "すみません。うまくお答えできませんでした。少したってから、もう一度お送りください。";

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Inbox inbox = new Inbox(store.db(), store.clock());
    private final People people = new People(store.db(), store.clock());
    private final PaperDoor door = new PaperDoor("paper");

    /** Words at which the topic fails. */
    private final ConcurrentHashMap<String, Error> errors = new ConcurrentHashMap<>();

    private final List<String> bad = new ArrayList<>();
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicBoolean full = new AtomicBoolean();
    private final Turns turns = turns(door);

    private Turns turns(Channel channel) {
        Conversation conversation = new Conversation(List.of(this::echo), List.of(), new Progresses(store.db()));
        return new Turns(
                inbox,
                people,
                conversation,
                new Uses(store.db(), store.clock()),
                List.of(channel),
                new TownFiles(store.folder("town")).read(),
                new Together(store.transaction()),
                store.clock(),
                meters);
    }

    private Optional<List<Message>> echo(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.of(List.of());
        }
        if (errors.containsKey(wrote.words())) {
            throw errors.get(wrote.words());
        }
        if (full.get()) {
            throw new UncategorizedSQLException("a turn", "insert", new SQLException("disk full", null, 13));
        }
        if (bad.contains(wrote.words())) {
            throw new IllegalStateException("this topic cannot bear these words");
        }
        return Optional.of(List.of(Message.of(wrote.words() + "ですね。")));
    }

    private static Address at(String who) {
        return new Address("paper", who);
    }

    private Heard keep(String who, String body) {
        Heard heard =
                new Heard(UUID.randomUUID().toString(), at(who), store.clock().instant(), body);
        inbox.keep(heard);
        store.clock().pass(Duration.ofMillis(1));
        return heard;
    }

    @AfterEach
    void close() {
        turns.destroy();
    }

    @Test
    void everybodysWordsAreHeardInOrderWhileManyTalk() {
        for (int i = 0; i < 20; i++) {
            for (String who : List.of("A", "B", "C", "D", "E")) {
                turns.soon(keep(who, "wrote:" + i));
            }
        }
        turns.destroy();

        List<String> inOrder = IntStream.range(0, 20).mapToObj(i -> i + "ですね。").toList();
        for (String who : List.of("A", "B", "C", "D", "E")) {
            assertThat(door.got(who)).as(who).isEqualTo(inOrder);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void afterThreeFailuresThePersonHearsAnExcuseAndTheNextWordsAreHeard() {
        bad.add("こわれた");
        keep("A", "wrote:こわれた");
        keep("A", "wrote:そのあと");

        turns.hearNext(at("A"));
        turns.hearNext(at("A"));
        assertThat(door.got("A")).as("still being tried").isEmpty();
        turns.hearNext(at("A"));
        assertThat(door.got("A")).containsExactly(EXCUSE);

        turns.hearNext(at("A"));
        assertThat(door.got("A")).containsExactly(EXCUSE, "そのあとですね。");
    }

    @Test
    void whatWaitsBehindWordsThatFailIsHeardHoweverManyTurnsFailedAtThem() {
        bad.add("こわれた");
        CountDownLatch goOn = new CountDownLatch(1);
        door.sending(() -> await(goOn));
        turns.soon(keep("B", "wrote:おはよう"));
        Awaitility.await().until(() -> !door.got("B").isEmpty());
        turns.soon(keep("A", "wrote:こわれた"));
        IntStream.range(0, 8).forEach(i -> turns.soon(keep("A", "wrote:" + i)));
        goOn.countDown();
        Awaitility.await().until(() -> !door.got("A").isEmpty());
        store.clock().pass(Duration.ofSeconds(6));

        Awaitility.await().until(() -> {
            turns.takeUpLeftOvers();
            return door.got("A").size() == 9;
        });
        assertThat(door.got("A"))
                .containsExactly(EXCUSE, "0ですね。", "1ですね。", "2ですね。", "3ですね。", "4ですね。", "5ですね。", "6ですね。", "7ですね。");
    }

    @Test
    void aFailureThatPassesIsNeverNoticed() {
        bad.add("おはよう");
        keep("A", "wrote:おはよう");
        turns.hearNext(at("A"));
        turns.hearNext(at("A"));

        bad.clear();
        turns.hearNext(at("A"));

        assertThat(door.got("A")).containsExactly("おはようですね。");
    }

    @Test
    void howeverLongTheStoreIsFullTheWordsAreHeardAfterwards() {
        full.set(true);
        keep("A", "wrote:こんばんは");
        IntStream.range(0, 5).forEach(i -> turns.hearNext(at("A")));

        full.set(false);
        turns.hearNext(at("A"));

        assertThat(door.got("A")).containsExactly("こんばんはですね。");
    }

    @Test
    void aTopicThatLosesItselfIsAFailureLikeAnyOther() {
        errors.put("長い", new StackOverflowError());
        keep("A", "wrote:長い");

        IntStream.range(0, 3).forEach(i -> turns.hearNext(at("A")));

        assertThat(door.got("A")).containsExactly(EXCUSE);
    }

    @Test
    void whatTheDoorItselfCannotReadKeepsNobodyElseWaiting() {
        Channel unable = new Unable(door);
        Turns turns = turns(unable);
        keep("A", "?:???");
        keep("A", "wrote:そのあと");
        keep("B", "wrote:こんにちは");
        store.clock().pass(Duration.ofSeconds(6));

        Awaitility.await().until(() -> {
            turns.takeUpLeftOvers();
            return !door.got("A").isEmpty() && !door.got("B").isEmpty();
        });
        turns.destroy();

        assertThat(door.got("A")).containsExactly("そのあとですね。");
        assertThat(door.got("B")).containsExactly("こんにちはですね。");
    }

    /** A door that cannot even keep an excuse, and whose sending fails. */
    private record Unable(PaperDoor door) implements Channel {

        @Override
        public String name() {
            return door.name();
        }

        @Override
        public Optional<Said> said(Heard heard, Person by) {
            return door.said(heard, by);
        }

        @Override
        public void keep(Heard heard, List<Message> answer) {
            if (answer.getFirst().text().equals(EXCUSE)) {
                throw new IllegalStateException("cannot keep this");
            }
            door.keep(heard, answer);
        }

        @Override
        public void send() {
            throw new IllegalStateException("cannot send");
        }

        @Override
        public Outcome carry(Parcel parcel) {
            return door.carry(parcel);
        }
    }

    @Test
    void whatACrashLeftOverIsTakenUpAfterFiveSeconds() {
        keep("A", "wrote:一");
        keep("A", "wrote:二");
        keep("B", "wrote:三");

        turns.takeUpLeftOvers();
        assertThat(door.got("A")).as("perhaps only on its way").isEmpty();

        store.clock().pass(Duration.ofSeconds(6));
        turns.takeUpLeftOvers();
        turns.destroy();
        assertThat(door.got("A")).containsExactly("一ですね。", "二ですね。");
        assertThat(door.got("B")).containsExactly("三ですね。");
    }

    @Test
    void whatStillWaitsInAQueueIsNotTakenUpBesideIt() {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        door.sending(() -> {
            most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            await(goOn);
            atOnce.decrementAndGet();
        });
        String long_ = "wrote:" + "長".repeat(Workers.LONG);
        for (String who : List.of("A", "B", "C")) {
            turns.soon(keep(who, long_));
        }
        Awaitility.await().until(() -> atOnce.get() == 1);
        store.clock().pass(Duration.ofSeconds(6));

        turns.takeUpLeftOvers();
        goOn.countDown();
        turns.destroy();

        assertThat(most).as("long turns side by side").hasValue(1);
        assertThat(List.of("A", "B", "C"))
                .allSatisfy(who -> assertThat(door.got(who)).hasSize(1));
    }

    @Test
    void whoSendsMoreThanIsHeardIsAskedToWaitAndNobodyElse() {
        CountDownLatch goOn = new CountDownLatch(1);
        door.sending(() -> await(goOn));
        IntStream.range(0, Turns.MOST_OF_ONE).forEach(i -> turns.soon(keep("A", "wrote:" + i)));

        assertThat(turns.crowded(at("A"), 10)).isTrue();
        assertThat(turns.crowded(at("B"), 10)).isFalse();
        goOn.countDown();
        turns.destroy();
        assertThat(turns.crowded(at("A"), 10)).isFalse();
    }

    @Test
    void whatIsDeliveredTwiceIsHeardOnce() {
        Heard heard = new Heard("event-1", at("A"), store.clock().instant(), "wrote:おはよう");
        inbox.keep(heard);
        turns.hearNext(at("A"));

        assertThat(inbox.keep(heard)).isFalse();
        assertThat(turns.hearNext(at("A"))).isFalse();

        assertThat(door.got("A")).containsExactly("おはようですね。");
    }

    @Test
    void theMomentOfWhatIsHeardCountsAndNotOfWhatWasExpected() {
        Heard first = keep("A", "wrote:おはよう");
        turns.hearNext(at("A"));
        keep("A", "wrote:こんにちは");

        turns.soon(first);
        turns.destroy();

        assertThat(door.got("A")).containsExactly("おはようですね。", "こんにちはですね。");
        people.left(at("A"), first.at());
        assertThat(people.reachable("", 10)).as("they spoke after it").hasSize(1);
    }

    @Test
    void whereNobodySpokeNobodyIsMet() {
        assertThat(turns.hearNext(at("A"))).isFalse();

        assertThat(people.known(at("A"))).isEmpty();
    }

    @Test
    void whatIsSaidAtADoorThatIsNotOpenWaits() {
        Address elsewhere = new Address("line", "A");
        inbox.keep(new Heard("1", elsewhere, store.clock().instant(), "wrote:おはよう"));

        assertThat(turns.hearNext(elsewhere)).isFalse();

        assertThat(inbox.next(elsewhere)).isPresent();
    }

    @Test
    void whoLeavesIsNotReachedAnyMoreAndWhoSpeaksAgainIs() {
        turns.hearNext(keep("A", "wrote:おはよう").from());
        turns.hearNext(keep("A", "left:").from());
        assertThat(people.reachable("", 10)).isEmpty();

        turns.hearNext(keep("A", "wrote:ただいま").from());
        assertThat(people.reachable("", 10)).hasSize(1);
    }

    @Test
    void anEventThatAsksNothingIsDoneWithoutAnAnswer() {
        turns.hearNext(keep("A", "nothing:").from());

        assertThat(inbox.next(at("A"))).isEmpty();
        assertThat(door.got("A")).isEmpty();
    }
}
