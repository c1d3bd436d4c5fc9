package kairan.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.time.Duration;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import kairan.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecondStepsTest {

    @RegisterExtension
    final FreshStore store = new FreshStore();

    private final Office office = new Office(store);
    private final SecondSteps seconds = office.seconds;
    private final Account yamada = office.staff("山田");
    private final String secret = seconds.secret();

    /** What the app shows when its clock is off by that much. */
    private String app(Duration off) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            new SecretKeySpec(Base32.read(secret), "HmacSHA1"),
                            store.clock().instant().plus(off));
        } catch (java.security.InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String app() {
        return app(Duration.ZERO);
    }

    @Test
    void anAppIsTakenIntoUseWithItsFirstCode() {
        assertThat(seconds.set(yamada, secret, "000000")).isFalse();
        assertThat(office.accounts.find(yamada.id()).orElseThrow().second()).isFalse();

        assertThat(seconds.set(yamada, secret, app())).isTrue();
        assertThat(office.accounts.find(yamada.id()).orElseThrow().second()).isTrue();
    }

    @Test
    void aCodeIsGoodOnceAndOnlyInItsTime() {
        seconds.set(yamada, secret, app());
        assertThat(seconds.accept(yamada, app())).as("used to set it up").isFalse();

        store.clock().pass(Duration.ofSeconds(30));
        String code = app();
        assertThat(seconds.accept(yamada, code)).isTrue();
        assertThat(seconds.accept(yamada, code)).isFalse();

        store.clock().pass(Duration.ofMinutes(5));
        assertThat(seconds.accept(yamada, code)).isFalse();
        assertThat(seconds.accept(yamada, app(Duration.ofMinutes(2)))).isFalse();
        assertThat(seconds.accept(yamada, app(Duration.ofSeconds(-30))))
                .as("a clock that is slow")
                .isTrue();
        assertThat(seconds.accept(yamada, app(Duration.ofSeconds(30))))
                .as("a clock that is fast")
                .isTrue();
    }

    @Test
    void aCodeMayBeTypedInFullWidthAndWithSpaces() {
        seconds.set(yamada, secret, app());
        store.clock().pass(Duration.ofMinutes(1));
        String wide = app().chars()
                .mapToObj(c -> String.valueOf((char) (c - '0' + '０')))
                .reduce("", String::concat);

        assertThat(seconds.accept(yamada, " " + wide.substring(0, 3) + "　" + wide.substring(3)))
                .isTrue();
    }

    @Test
    void eachPrintedCodeIsGoodOnce() {
        List<String> codes = seconds.print(yamada);

        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{4}-[a-z2-9]{4}"));
        for (String code : codes) {
            assertThat(seconds.accept(yamada, code.toUpperCase().replace("-", "ー")))
                    .isTrue();
            assertThat(seconds.accept(yamada, code)).isFalse();
        }
        assertThat(seconds.printedLeft(yamada)).isZero();
    }

    @Test
    void aNewListVoidsTheOldOneAndIsNobodyElses() {
        String old = seconds.print(yamada).getFirst();
        String fresh = seconds.print(yamada).getFirst();

        assertThat(seconds.accept(yamada, old)).isFalse();
        assertThat(seconds.accept(office.staff("佐藤"), fresh)).isFalse();
        assertThat(seconds.accept(yamada, fresh)).isTrue();
    }

    @Test
    void theStoreHoldsNoPrintedCode() {
        List<String> codes = seconds.print(yamada);

        assertThat(store.db()
                        .sql("select hash from printed_code")
                        .query(String.class)
                        .list())
                .noneMatch(hash -> codes.stream().anyMatch(code -> hash.contains(code.replace("-", ""))));
    }

    @Test
    void ofAnAccountThatHasEndedNothingSecretStays() {
        seconds.set(yamada, secret, app());
        seconds.print(yamada);

        assertThat(office.accounts.end(yamada)).isTrue();

        assertThat(office.accounts.password(yamada)).isEmpty();
        assertThat(seconds.hasApp(yamada)).isFalse();
        assertThat(seconds.printedLeft(yamada)).isZero();
    }
}
