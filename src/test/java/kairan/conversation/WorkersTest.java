package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch open = new CountDownLatch(1);

    /** With one who is at it until all have come. */
    private Workers workers(int mostWaiting) {
        Workers workers = new Workers(1, 1, mostWaiting);
        execute(workers, "first", 0, () -> await(open));
        return workers;
    }

    private void says(Workers workers, String who, int number) {
        execute(workers, who, 500, () -> heard.add(who + number));
    }

    private static void execute(Workers workers, String who, int length, Runnable turn) {
        workers.execute(new Address("paper", who), length, () -> {
            turn.run();
            return CompletableFuture.completedFuture(true);
        });
    }

    private List<String> heardBy(Workers workers) {
        open.countDown();
        workers.end(30);
        return heard;
    }

    @Test
    void everybodysSecondComesAfterAllFirsts() {
        Workers workers = workers(100);
        IntStream.range(1, 4).forEach(i -> says(workers, "A", i));
        says(workers, "B", 1);
        says(workers, "C", 1);
        says(workers, "B", 2);

        assertThat(heardBy(workers)).containsExactly("A1", "B1", "C1", "A2", "B2", "A3");
    }

    @Test
    void whoeverSaysAThousandThingsKeepsTheOthersWaitingForOne() {
        Workers workers = workers(10_000);
        IntStream.range(0, 1_000).forEach(i -> says(workers, "A", i));
        IntStream.range(0, 50).forEach(i -> says(workers, "B" + i + "/", 0));

        assertThat(heardBy(workers).subList(1, 51)).allMatch(one -> one.startsWith("B"));
        assertThat(heard).hasSize(1_050);
    }

    @Test
    void longWordsComeAfterShortOnes() {
        Workers workers = workers(100);
        execute(workers, "A", 4_500, () -> heard.add("four thousand"));
        execute(workers, "B", 1_500, () -> heard.add("one thousand"));
        says(workers, "C", 1);

        assertThat(heardBy(workers)).containsExactly("C1", "one thousand", "four thousand");
    }

    @Test
    void soManyWaitAndNoMore() {
        Workers workers = workers(3);
        IntStream.range(0, 5).forEach(i -> says(workers, "A" + i + "/", 0));

        assertThat(workers.waiting()).isEqualTo(3);
        assertThat(heardBy(workers)).containsExactly("A0/0", "A1/0", "A2/0");
    }

    @Test
    void whoeverHasBeenHeardIsFirstAgain() {
        Workers workers = new Workers(1, 1, 100);
        for (int round = 0; round < 3; round++) {
            CountDownLatch done = new CountDownLatch(1);
            execute(workers, "A", 0, done::countDown);
            assertThat(await(done)).isTrue();
            // The place is given back just after.
            Awaitility.await().until(() -> workers.waiting(new Address("paper", "A")) == 0);
        }
        CountDownLatch hold = new CountDownLatch(1);
        execute(workers, "first", 0, () -> await(hold));
        says(workers, "B", 1);
        says(workers, "B", 2);
        says(workers, "A", 1);
        hold.countDown();

        assertThat(heardBy(workers)).containsExactly("B1", "A1", "B2");
    }

    @Test
    void whatHasNotEndedIsUnderWayAndNoMoreThanAllowed() {
        Workers workers = new Workers(1, 2, 100);
        List<CompletableFuture<Boolean>> ends =
                Stream.generate(CompletableFuture<Boolean>::new).limit(4).toList();
        for (int i = 0; i < 4; i++) {
            int number = i;
            workers.execute(new Address("paper", "A" + i), 0, () -> {
                heard.add("A" + number);
                return ends.get(number);
            });
        }
        Awaitility.await().until(() -> heard.size() == 2);
        assertThat(workers.waiting(new Address("paper", "A0"))).isEqualTo(1);

        ends.get(1).complete(true);
        Awaitility.await().until(() -> heard.size() == 3);
        ends.forEach(end -> end.complete(true));

        assertThat(heardBy(workers)).containsExactly("A0", "A1", "A2", "A3");
        assertThat(workers.waiting(new Address("paper", "A0"))).isZero();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(30, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
