package kairan.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Report NOTHING = Report.nothingYet("park-2026-05-17");

    @Test
    void theDrinksThatAreGoneTellHowManyCame() {
        assertThat(NOTHING.withDrinks(Map.of("drinks", "70", "left", "22")).people())
                .isEqualTo(48);
        assertThat(NOTHING.withDrinks(Map.of("drinks", "70")).people()).isNull();
        assertThat(NOTHING.withDrinks(Map.of("left", "22")).people()).isNull();
        assertThat(NOTHING.withDrinks(Map.of("drinks", "20", "left", "22")).people())
                .isNull();
    }

    @Test
    void whoeverCountedKnowsBetter() {
        Report counted = NOTHING.with(Map.of("people", "50"));
        assertThat(counted.withDrinks(Map.of("drinks", "70", "left", "22")).people())
                .isEqualTo(50);
    }
}
