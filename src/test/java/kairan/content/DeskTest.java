package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskTest {

    @ParameterizedTest
    @CsvSource({
        "0144-32-6111, tel:0144326111",
        "０１４４（３２）６１１１, tel:0144326111",
        "0144-32-6111（内線 12）, tel:0144326111",
        "代表 0144 32 6111, tel:0144326111",
        "+81-144-32-6111, tel:+81144326111",
        "119, tel:119",
    })
    void aNumberCanBeDialled(String telephone, String dialled) {
        assertThat(new Desk("市民課", telephone, null).dialled()).contains(dialled);
    }

    @Test
    void whatIsNoNumberCannot() {
        assertThat(new Desk("市民課", "内線のみ", null).dialled()).isEmpty();
        assertThat(new Desk("市民課", null, null).dialled()).isEmpty();
    }
}
