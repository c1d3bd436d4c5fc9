package kairan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String, Integer> remembered = new Remembered<>();

    @Test
    void asksOnceInATurn() {
        assertThat(Remembered.during(() -> look() + look())).isEqualTo(2);
    }

    @Test
    void asksAgainAfterSomethingWasWritten() {
        assertThat(Remembered.during(() -> {
                    int before = look();
                    remembered.forget();
                    return before + look();
                }))
                .isEqualTo(3);
    }

    @Test
    void asksAgainInTheNextTurnAndAlwaysOutsideOfTurns() {
        Remembered.during(this::look);
        Remembered.during(this::look);
        look();
        look();

        assertThat(asked).hasValue(4);
    }

    private int look() {
        return remembered.of("who", who -> asked.incrementAndGet());
    }
}
