package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Base32Test {

    /** The examples of RFC 4648, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesAndReadsAsTheStandardSays(String bytes, String text) {
        assertThat(Base32.write(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
        assertThat(new String(Base32.read(text), StandardCharsets.US_ASCII)).isEqualTo(bytes);
    }
}
