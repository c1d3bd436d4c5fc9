package kairan.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void twenty_frames_are_taken_in_any_ten_seconds() {
        Pace pace = new Pace();
        for (int i = 0; i < 20; i++) {
            assertThat(pace.allows(i * SECOND / 4)).isTrue();
        }
        assertThat(pace.allows(5 * SECOND)).isFalse();
        assertThat(pace.allows(10 * SECOND)).isFalse();
        assertThat(pace.allows(10 * SECOND + 1)).isTrue();
        assertThat(pace.allows(10 * SECOND + 2)).isFalse();
    }
}
