package kairan.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a text leaves open is filled, and nothing else is touched. */
class BlanksTest {

    private static final Map<String, String> VALUES = Map.of("行事", "清掃", "場所", "$1\\ 《行事》", "空", "");

    @ParameterizedTest
    @CsvSource({
        "《行事》があります,     清掃があります",
        "《行事》《行事》,       清掃清掃",
        "《場所》で,            $1\\ 《行事》で",
        "「《空》」,            「」",
        "《集合場所》です,       《集合場所》です",
        "《》と《と》,           《》と《と》",
        "《 行事 》,            《 行事 》",
        "なにもない,            なにもない",
        "'',                   ''"
    })
    void fill(String text, String filled) {
        assertThat(Blanks.fill(text, VALUES)).isEqualTo(filled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "《行事》です", "《場所》《行事》", "<行事>"})
    void right(String text) {
        assertThat(Blanks.check("say", text, VALUES.keySet())).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "《時刻》から,          《時刻》は使えません。使えるのは《場所》《空》《行事》です。",
        "《行事》《 行事 》,     《 行事 》は使えません。使えるのは《場所》《空》《行事》です。",
        "《》,                《》は使えません。使えるのは《場所》《空》《行事》です。",
        "《行事,              「《」の相手がありません。《 》は、同じ行に組で書いてください。",
        "行事》,              「》」の相手がありません。《 》は、同じ行に組で書いてください。",
        "'《行\n事》',          「《」の相手がありません。《 》は、同じ行に組で書いてください。",
        "《《行事》》,          「《」の相手がありません。《 》は、同じ行に組で書いてください。"
    })
    void wrong(String text, String remedy) {
        assertThatThrownBy(() -> Blanks.check("say", text, VALUES.keySet())).hasMessage(remedy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"《行事》", "《重要》お知らせ"})
    void nothingMayBeLeftOpenHere(String text) {
        assertThatThrownBy(() -> Blanks.check("ask", text, Set.of()))
                .hasMessageStartingWith("ここでは《")
                .hasMessageEndingWith("は使えません。《 》を使わずに書いてください。");
    }

    @Test
    void aLineForWhichThereIsNothingToSayIsLeftOut() {
        Map<String, String> values = Map.of("雨のとき", "", "行事", "清掃");

        assertThat(Blanks.fill("《行事》です。\n《雨のとき》\n出られますか？", values)).isEqualTo("清掃です。\n出られますか？");
        assertThat(Blanks.fill("《行事》です。\n《雨のとき》", values)).isEqualTo("清掃です。\n");
        assertThat(Blanks.fill("雨：《雨のとき》。", values)).isEqualTo("雨：。");
    }
}
