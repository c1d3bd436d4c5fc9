package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EarsTest {

    /** Nothing is said to it. */
    private final Tab tab = new Tab(null);

    private final Ears ears = new Ears();
    private final CountDownLatch goOn = new CountDownLatch(1);

    @AfterEach
    void end() {
        ears.destroy();
    }

    private void stay() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void framesOfOnePageAreHeardInTheirOrderAlsoAfterOneThatFailed() {
        List<Integer> heard = Collections.synchronizedList(new ArrayList<>());
        ears.soon(tab, "", this::stay);
        ears.soon(tab, "", () -> {
            throw new StackOverflowError("as deep as the words are long");
        });
        IntStream.range(0, 50).forEach(i -> ears.soon(tab, "", () -> heard.add(i)));
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 50);
        assertThat(heard).isSorted();
    }

    @Test
    void whatWaitsIsBoundedByItsNumberAndByItsLength() {
        int length = (int) Ears.MOST_LETTERS_WAITING / 4;
        for (int i = 0; i < 4; i++) {
            assertThat(ears.soon(tab, "x".repeat(length), this::stay)).isTrue();
        }
        assertThat(ears.soon(tab, "x", this::stay)).isFalse();
        for (int i = 3; i <= Ears.MOST_WAITING; i++) {
            ears.soon(tab, "", this::stay);
        }
        assertThat(ears.soon(tab, "", this::stay)).isFalse();

        goOn.countDown();
        Awaitility.await().until(() -> ears.soon(tab, "x".repeat(length), () -> {}));
    }
}
