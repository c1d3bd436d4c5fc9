package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, true",
        "203.0.113.255, true",
        "203.0.114.9, false",
        "198.51.100.7, true",
        "198.51.100.8, false",
        "2001:db8::5, true",
        "2001:db9::5, false"
    })
    void staffWorkFromTheAddressesThatAreAllowed(String address, boolean allowed) {
        DeskSettings settings = new DeskSettings(List.of("203.0.113.0/24", " 198.51.100.7 ", "2001:db8::/32"));

        assertThat(settings.allows(address)).isEqualTo(allowed);
    }

    @Test
    void withoutAListTheyWorkFromEverywhere() {
        assertThat(new DeskSettings(null).allows("203.0.113.9")).isTrue();
        assertThat(new DeskSettings(List.of("", " ")).allows("203.0.113.9")).isTrue();
    }

    @Test
    void aWrongAddressStopsTheStartWithARemedy() {
        assertThatThrownBy(() -> new DeskSettings(List.of("役所")))
                .hasMessage("KAIRAN_DESK_ALLOW の「役所」が読めません。203.0.113.0/24 のように書き、いくつかあるときはコンマで区切ってください。");
    }
}
