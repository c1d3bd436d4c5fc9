package kairan.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasTest {

    @ParameterizedTest
    @CsvSource({
        "2026-05-17, 令和8年5月17日（日）, 令和8年度",
        "2027-03-31, 令和9年3月31日（水）, 令和8年度",
        "2027-04-01, 令和9年4月1日（木）, 令和9年度",
        "2019-05-01, 令和元年5月1日（水）, 平成31年度",
        "2020-04-01, 令和2年4月1日（水）, 令和2年度",
    })
    void datesBearTheYearsOfTheEraAndOfTheOffice(LocalDate day, String said, String year) {
        assertThat(Eras.say(day)).isEqualTo(said);
        assertThat(Eras.officeYear(day)).isEqualTo(year);
    }
}
