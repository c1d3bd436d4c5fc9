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
        stay(goOn);
    }

    private static void stay(CountDownLatch until) {
        try {
            until.await();
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
        CountDownLatch end = new CountDownLatch(1);
        ears.soon(new Speaker(), "", this::stay);
        // The other ear stays shut, so that only one hears, and in the order in which it takes them.
        ears.soon(new Speaker(), "", () -> stay(end));
        IntStream.range(0, 20).forEach(i -> ears.soon(page, "x".repeat(4_000), () -> heard.add("much")));
        Speaker modest = new Speaker();
        ears.soon(modest, "a word", () -> heard.add("a word"));
        ears.soon(modest, "a second", () -> heard.add("a second"));
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 22);
        assertThat(heard).startsWith("a word").contains("a second");
        assertThat(heard.subList(0, 5)).contains("a second");
        end.countDown();
    }

    @Test
    void whoLooksBackKeepsNobodysWordsWaiting() {
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        ears.lookBack(page, this::stay);
        IntStream.range(0, 20).forEach(i -> ears.lookBack(new Speaker(), () -> heard.add("long ago")));
        ears.soon(new Speaker(), "a word", () -> heard.add("a word"));
        Awaitility.await().until(() -> heard.contains("a word"));
        assertThat(heard).containsExactly("a word");
        goOn.countDown();

        Awaitility.await().until(() -> heard.size() == 21);
    }

    @Test
    void whoLooksBackIsAnsweredBesideAllWhoSpeak() {
        ears.soon(new Speaker(), "", this::stay);
        ears.soon(new Speaker(), "", this::stay);
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        ears.lookBack(page, () -> {
            throw new StackOverflowError("as deep as the talk is long");
        });
        ears.lookBack(page, () -> seen.add("first"));
        ears.lookBack(page, () -> seen.add("second"));

        Awaitility.await().until(() -> seen.size() == 2);
        assertThat(seen).containsExactly("first", "second");
        goOn.countDown();
    }

    @Test
    void nobodyFillsThePlacesOfThoseWhoLookBack() {
        ears.lookBack(new Speaker(), this::stay);
        for (int i = 0; i < Speaker.MOST_LOOKING_BACK; i++) {
            assertThat(ears.lookBack(page, () -> {})).isTrue();
        }
        assertThat(ears.lookBack(page, () -> {})).isFalse();
        assertThat(ears.lookBack(new Speaker(), () -> {})).isTrue();

        goOn.countDown();
        Awaitility.await().until(() -> ears.lookBack(page, () -> {}));
    }
}
