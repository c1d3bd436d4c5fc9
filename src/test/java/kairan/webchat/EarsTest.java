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

    private final Speaker page = new Speaker();
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
        ears.soon(page, "", this::stay);
        ears.soon(page, "", () -> {
            throw new StackOverflowError("as deep as the words are long");
        });
        IntStream.range(0, 50).forEach(i -> ears.soon(page, "", () -> heard.add(i)));
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 50);
        assertThat(heard).isSorted();
    }

    @Test
    void whatWaitsIsBoundedByItsNumberAndByItsLength() {
        int length = (int) Ears.MOST_LETTERS_WAITING / 4;
        for (int i = 0; i < 4; i++) {
            assertThat(ears.soon(page, "x".repeat(length), this::stay)).isTrue();
        }
        assertThat(ears.soon(page, "x", this::stay)).isFalse();
        for (int i = 3; i <= Ears.MOST_WAITING; i++) {
            ears.soon(page, "", this::stay);
        }
        assertThat(ears.soon(page, "", this::stay)).isFalse();
        assertThat(ears.soon(new Speaker(), "short words of somebody else", () -> {}))
                .isTrue();

        goOn.countDown();
        Awaitility.await().until(() -> ears.soon(page, "x".repeat(length), () -> {}));
    }

    @Test
    void whoSaysMuchWaitsForTheOthers() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        ears.soon(new Speaker(), "", this::stay);
        ears.soon(new Speaker(), "", this::stay);
        IntStream.range(0, 20).forEach(i -> ears.soon(page, "x".repeat(4_000), () -> heard.add("much")));
        Speaker modest = new Speaker();
        ears.soon(modest, "a word", () -> heard.add("a word"));
        ears.soon(modest, "a second", () -> heard.add("a second"));
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 22);
        assertThat(heard).startsWith("a word").contains("a second");
        assertThat(heard.subList(0, 5)).contains("a second");
    }

    @Test
    void whoLooksBackWaitsForAllWhoSpeak() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        ears.soon(new Speaker(), "", this::stay);
        ears.soon(new Speaker(), "", this::stay);
        IntStream.range(0, 20).forEach(i -> ears.afterwards(new Speaker(), () -> heard.add("long ago")));
        ears.soon(page, "x".repeat(4_000), () -> heard.add("much"));
        ears.soon(new Speaker(), "a word", () -> heard.add("a word"));
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 22);
        assertThat(heard.subList(0, 3)).contains("much", "a word");
    }

    @Test
    void lookingBackIsBoundedAndDoesNotEndByAFault() {
        ears.afterwards(page, this::stay);
        ears.afterwards(page, this::stay);
        ears.afterwards(page, () -> {
            throw new StackOverflowError("as deep as the talk is long");
        });
        for (int i = 3; i < Ears.MOST_WAITING; i++) {
            assertThat(ears.afterwards(page, () -> {})).isTrue();
        }
        assertThat(ears.afterwards(page, () -> {})).isFalse();

        goOn.countDown();
        Awaitility.await().until(() -> ears.afterwards(page, () -> {}));
    }
}
