package kairan.delivery;

import static org.assertj.core.api.Assertions.assertThat;

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
    void aLongPauseIsMadeUpForByAFewOnly() {
        pace.turn();
        now.addAndGet(10_000 * MILLI);

        assertThat(LongStream.range(0, 200).map(i -> pace.turn()).filter(turn -> turn <= now.get()))
                .hasSize(11);
    }

    @Test
    void aDoorWithoutALimitKeepsNobodyWaiting() {
        Pace free = new Pace(Integer.MAX_VALUE, now::get);

        assertThat(LongStream.range(0, 100).map(i -> free.turn())).allMatch(turn -> turn <= now.get());
    }
}
