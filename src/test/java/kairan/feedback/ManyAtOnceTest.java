package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kairan.FreshStore;
import kairan.content.PageAddress;
import kairan.conversation.Meaning;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Talk;
import kairan.gatherings.TownHall;
import kairan.japanese.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mock.env.MockEnvironment;

/** Three hundred people answer within the same minute (here: within seconds), and nothing is lost. */
class ManyAtOnceTest {

    private static final String PARK = "park-2026-05-17";
    private static final int PEOPLE = 300;

    /** A minute is pressed together into these. */
    private static final int SECONDS = 6;

    /** In milliseconds; on a machine that does other things beside, only what is out of all proportion is a fault. */
    private static final long LONGEST = Boolean.getBoolean("bench") ? 200 : 2_000;

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final TownHall town = new TownHall(store);
    private final Feedbacks feedbacks = new Feedbacks(store.db(), store.clock());
    private final Talk talk = new Talk(store, town.content());
    private final ConcurrentLinkedQueue<Long> turns = new ConcurrentLinkedQueue<>();

    @Test
    void nothingIsLostAndEachTurnIsQuick() throws Exception {
        town.now(5, 10, 9, 0);
        town.now(5, 17, 11, 30);
        talk.about(new FeedbackTopic(
                feedbacks,
                new Photos(store.db(), store.clock()),
                town.occurrences(),
                town.attendances(),
                talk.dialogues(),
                new PageAddress("https://kairan.example", new MockEnvironment()),
                town.content()));
        for (Rating rating : Rating.values()) {
            talk.asks(new ReasonQuestion(rating, feedbacks, town.content()));
        }
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(town.resident("resident-" + i));
        }
        // The house has read its dictionary long before, for its answers.
        Cut.of("よかったです");
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> answers = people.stream()
                    .<Future<?>>map(person -> all.submit(() -> {
                        start.await();
                        answer(person);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (Future<?> answer : answers) {
                answer.get();
            }
        }

        List<Feedback> given = feedbacks.of(PARK);
        assertThat(given).hasSize(PEOPLE).allSatisfy(one -> {
            assertThat(one.reason()).isEqualTo("people");
            assertThat(one.words()).isEqualTo("よかったです " + one.person().id());
        });
        assertThat(feedbacks.counts(PARK)).containsEntry(Rating.GOOD, PEOPLE);
        List<Long> sorted = turns.stream().sorted().toList();
        assertThat(sorted).hasSize(3 * PEOPLE);
        long p99 = TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() * 99 / 100));
        System.out.printf(
                "%d people, %d turns within %d s: p50 %d ms, p99 %d ms%n",
                PEOPLE, sorted.size(), SECONDS, TimeUnit.NANOSECONDS.toMillis(sorted.get(sorted.size() / 2)), p99);
        assertThat(p99).isLessThanOrEqualTo(LONGEST);
    }

    /** Each comes at some moment, and takes no time to think. */
    private void answer(Person person) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        never.await(ThreadLocalRandom.current().nextLong(SECONDS * 1000L), TimeUnit.MILLISECONDS);
        turn(new Said.Chose(
                person,
                store.clock().instant(),
                Meaning.read("feedback/good/" + PARK).orElseThrow()));
        turn(new Said.Chose(person, store.clock().instant(), new Meaning("answer", "about", "people")));
        turn(new Said.Wrote(person, store.clock().instant(), "よかったです " + person.id()));
    }

    private void turn(Said said) {
        long began = System.nanoTime();
        store.transaction().executeWithoutResult(status -> talk.hear(said));
        turns.add(System.nanoTime() - began);
    }
}
