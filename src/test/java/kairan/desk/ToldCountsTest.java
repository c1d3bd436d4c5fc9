package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ToldCountsTest {

    @Test
    void aFewAreNotTold() {
        assertThat(ResidentsPage.told(List.of(0, 3, 1234))).containsExactly("0人", "3人", "1,234人");
        assertThat(ResidentsPage.told(List.of(2, 1, 9))).containsExactly("少人数", "少人数", "9人");
    }

    @Test
    void whatCouldBeReckonedFromTheOthersIsNotToldEither() {
        assertThat(ResidentsPage.told(List.of(7, 2, 5, 0))).containsExactly("7人", "少人数", "伏せています", "0人");
        assertThat(ResidentsPage.told(List.of(0, 2))).containsExactly("0人", "少人数");
    }
}
