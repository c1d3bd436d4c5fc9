package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Taking one change back out of a text that has gone on; a letter is a line. */
class PatchTest {

    @ParameterizedTest(name = "{0} became {1}, now {2}")
    @CsvSource(
            nullValues = "refused",
            value = {
                "abc, aXc, aXc, abc",
                "abc, aXc, aXcdef, abcdef",
                "abc, aXc, zaXc, zabc",
                "abc, aXc, aYc, refused",
                "abc, aXbc, aXbcd, abcd",
                "abc, ac, acd, abcd",
                "abc, ac, adc, refused",
                "aba, aXa, aXaaXa, refused",
                "abc, aXXc, aXXcd, abcd",
            })
    void isTakenBack(String before, String after, String later, String mended) {
        assertThat(Patch.between(lines(before), lines(after)).takenFrom(lines(later)))
                .isEqualTo(java.util.Optional.ofNullable(mended).map(PatchTest::lines));
    }

    private static String lines(String letters) {
        return letters.replaceAll("(.)", "$1\n");
    }
}
