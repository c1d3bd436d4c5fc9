package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of three numbers of people one is right, and its place does not tell which. */
class HowManyTest {

    @Test
    void theRightOneStandsNowHereNowThere() {
        assertThat(HowMany.of(300)).isEqualTo(List.of(300L, 600L, 900L));
        assertThat(HowMany.of(250)).isEqualTo(List.of(83L, 250L, 500L));
        assertThat(HowMany.of(302)).isEqualTo(List.of(75L, 151L, 302L));
    }
}
