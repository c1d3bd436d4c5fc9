package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What leaves through a door is spaced out. */
class PaceTest {

    private static final long MILLI = 1_000_000;

    private final AtomicLong now = new AtomicLong(7);
    private final Pace pace = new Pace(200, now::get);

    @Test
    void twoHundredASecondAreFiveMillisecondsApart() {
        assertThat(LongStream.range(0, 4).map(i -> pace.turn()))
                .containsExactly(7L, 7 + 5 * MILLI, 7 + 10 * MILLI, 7 + 15 * MILLI);
    }

    @Test
    void whoComesLaterThanTheirTurnGoesAtOnce() {
        pace.turn();
        now.addAndGet(40 * MILLI);

        assertThat(pace.turn()).isLessThanOrEqualTo(now.get());
    }

    @Test
    void lostTurnsAreMadeUpForButNotInAHeap() {
        LongStream.range(0, 100).forEach(i -> pace.turn());
        now.addAndGet(500 * MILLI + 200 * MILLI);

        long[] turns = LongStream.range(0, 80).map(i -> pace.turn()).toArray();

        assertThat(turns[0]).isEqualTo(now.get());
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
                    return pace.turn();
                })
                .toArray();

        for (int i = 200; i < turns.length; i++) {
            assertThat(turns[i] - turns[i - 200]).isGreaterThanOrEqualTo(1_000 * MILLI);
        }
    }

    @Test
    void aLongPauseIsMadeUpForByAFewOnly() {
        pace.turn();
        now.addAndGet(60_000 * MILLI);

        assertThat(LongStream.range(0, 400).map(i -> pace.turn()).filter(turn -> turn < now.get() + 500 * MILLI))
                .hasSize(150);
    }

    @Test
    void aDoorWithoutALimitKeepsNobodyWaiting() {
        Pace free = new Pace(Integer.MAX_VALUE, now::get);

        assertThat(LongStream.range(0, 100).map(i -> free.turn())).allMatch(turn -> turn <= now.get());
    }
}
