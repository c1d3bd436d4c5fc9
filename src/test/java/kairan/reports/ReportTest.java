package kairan.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void theDrinksThatAreGoneTellHowManyCame() {
        assertThat(Report.drunk(70, 22)).isEqualTo(48);
        assertThat(Report.drunk(70, null)).isNull();
        assertThat(Report.drunk(null, 22)).isNull();
        assertThat(Report.drunk(20, 22)).isNull();
    }
}
