package kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhenceTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002/64",
        "2001:db8:1:2::1%eth0, 20010db800010002/64",
        "::ffff:203.0.113.7, 203.0.113.7",
        "localhost, localhost",
        "unknown, unknown",
        "::::, ::::"
    })
    void aLongAddressIsCountedByItsNet(String address, String whence) {
        assertThat(Whence.of(address)).isEqualTo(whence);
    }
}
