package kairan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What goes wrong with bad input is seen, also where it would never end. */
class MutationsTest {

    private volatile boolean over;

    @Test
    void whatNeverEndsIsAnErrorThatNamesItsSeed() {
        Mutations words = new Mutations(List.of("回覧"));
        boolean[] first = {true};
        try {
            assertThatThrownBy(() -> words.into(word -> {
                        while (!first[0] && !over) {
                            Thread.onSpinWait();
                        }
                        first[0] = false;
                    }))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("no end")
                    .hasMessageContaining("seed");
        } finally {
            over = true;
        }
    }

    @Test
    void whatIsNotDeclaredIsAnError() {
        Mutations words = new Mutations(List.of("回覧"));

        assertThatThrownBy(() -> words.into(word -> {
                    throw new IllegalStateException();
                }))
                .hasMessageContaining("seed");
    }
}
