package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What leaves through a door is spaced out. */
class PaceTest {

    private static final long MILLI = 1_000_000;

    private final AtomicLong now = new AtomicLong(7);
    private final Pace pace = new Pace(200, now::get, now::addAndGet);

    @Test
    void twoHundredASecondAreFiveMillisecondsApart() {
        assertThat(LongStream.range(0, 4).map(i -> pace.await()))
                .containsExactly(7L, 7 + 5 * MILLI, 7 + 10 * MILLI, 7 + 15 * MILLI);
    }

    @Test
    void whoComesLaterThanTheirTurnGoesAtOnce() {
        pace.await();
        long later = now.addAndGet(40 * MILLI);

        assertThat(pace.await()).isEqualTo(later);
    }

    @Test
    void lostTurnsAreMadeUpForButNotInAHeap() {
        LongStream.range(0, 100).forEach(i -> pace.await());
        long later = now.addAndGet(205 * MILLI);

        long[] turns = LongStream.range(0, 80).map(i -> pace.await()).toArray();

        assertThat(turns[0]).isEqualTo(later);
        assertThat(turns[1] - turns[0]).isEqualTo(1_250_000);
        // The eightieth comes when it would have come without the pause.
        assertThat(turns[79]).isEqualTo(7 + 179 * 5 * MILLI);
    }

    @Test
    void withinNoSecondDoMoreLeaveThanTheDoorTakes() {
        Random pauses = new Random(5);
        long[] turns = LongStream.range(0, 2_000)
                .map(i -> {
                    if (pauses.nextInt(100) == 0) {
                        now.addAndGet(pauses.nextInt(900) * MILLI);
                    }
                    return pace.await();
                })
                .toArray();

        for (int i = 200; i < turns.length; i++) {
            assertThat(turns[i] - turns[i - 200]).isGreaterThanOrEqualTo(1_000 * MILLI);
        }
    }

    @Test
    void whoWasStoppedWhileWaitingIsCountedWhenTheyReallyLeft() {
        Random stops = new Random(5);
        Pace stopped = new Pace(
                200,
                now::get,
                nanos -> now.addAndGet(nanos + (stops.nextInt(50) == 0 ? stops.nextInt(600) * MILLI : 0)));
        long[] left = LongStream.range(0, 2_000).map(i -> stopped.await()).toArray();

        for (int i = 200; i < left.length; i++) {
            assertThat(left[i] - left[i - 200]).isGreaterThanOrEqualTo(1_000 * MILLI);
        }
        assertThat(left[1_999] - left[0]).isLessThan(20_000 * MILLI);
    }

    @Test
    void severalWhoWaitTogetherLeaveOneAfterTheOther() throws InterruptedException {
        Queue<Long> left = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(() -> {
                    for (int n = 0; n < 50; n++) {
                        left.add(pace.await());
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }

        long[] turns = left.stream().mapToLong(Long::longValue).sorted().toArray();
        assertThat(turns).hasSize(400);
        assertThat(turns[200] - turns[0]).isGreaterThanOrEqualTo(1_000 * MILLI);
        assertThat(turns[399] - turns[199]).isGreaterThanOrEqualTo(1_000 * MILLI);
    }

    @Test
    void aLongPauseIsMadeUpForByAFewOnly() {
        pace.await();
        long later = now.addAndGet(60_000 * MILLI);

        assertThat(LongStream.range(0, 400).map(i -> pace.await()).filter(turn -> turn < later + 500 * MILLI))
                .hasSize(150);
    }

    @Test
    void aDoorWithoutALimitKeepsNobodyWaiting() {
        Pace free = new Pace(Integer.MAX_VALUE, now::get, now::addAndGet);

        assertThat(LongStream.range(0, 100).map(i -> free.await())).allMatch(turn -> turn == 7);
    }
}
