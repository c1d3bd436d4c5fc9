package kairan.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kairan.bodies.Body;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the words are read with which people begin, name themselves, and turn pages. */
class WordsOfResidentsTest {

    private static final Household SLIP = new Household("h", "sakura", 3, 7, "KTRMBX");
    private static final Body SAKURA = Body.association("sakura", "さくら町内会", "さくらちょうないかい", null, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {"KTRMBX", "ktrmbx", "ＫＴＲＭＢＸ", "「KTRMBX」", "ktr mbx", "番号はKTRMBXです", "世帯の番号は KTRMBX", "KTRMBX。"})
    void theCodeOfASlipIsReadAsPeopleTypeIt(String words) {
        assertThat(Opening.code(words)).contains("ktrmbx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"paypay", "LINEID", "123456", "KTRMB", "KTRMBXX", "電話番号はわかりません", "協働とは"})
    void otherWordsAreNoCode(String words) {
        assertThat(Opening.code(words)).isEmpty();
    }

    @Test
    void theWordsBehindAQrCodeAreReadAgain() {
        assertThat(Opening.code(Opening.of(SLIP))).contains("ktrmbx");
        assertThat(Opening.name(Opening.of(SAKURA))).contains("さくら町内会");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"私は山田太郎です", "090-1234-5678", "電話番号は0144-32-6111です。よろしくお願いします", "名前は佐藤花子、電話は090-1234-5678です"})
    void whatIsPersonalAndNothingElse(String words) {
        assertThat(PersonalWords.personal(words)).isTrue();
        assertThat(PersonalWords.nothingElse(words)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"私は山田です。清掃は何時からですか,true", "清掃は何時からですか,false", "119に電話しました,false"})
    void whatSaysSomethingElseToo(String words, boolean personal) {
        assertThat(PersonalWords.personal(words)).isEqualTo(personal);
        assertThat(PersonalWords.nothingElse(words)).isFalse();
    }

    @Test
    void aLongListIsShownTenAtATimeAndBeginsAgain() {
        List<Choice> all = java.util.stream.IntStream.rangeClosed(1, 23)
                .mapToObj(i -> new Choice("町" + i, "settings", "belong"))
                .toList();
        Meaning next = Meaning.of("settings", "district");

        List<Choice> first = Paged.read("chuo").of(all, "ほかの町内会", next);
        assertThat(first).extracting(Choice::label).hasSize(11).startsWith("町1").endsWith("町10", "ほかの町内会");
        assertThat(first.getLast().meaning()).hasToString("settings/district/chuo.1");
        List<Choice> last = Paged.read("chuo.2").of(all, "ほかの町内会", next);
        assertThat(last).extracting(Choice::label).containsExactly("町21", "町22", "町23", "ほかの町内会");
        assertThat(last.getLast().meaning()).hasToString("settings/district/chuo.0");
        assertThat(Paged.read("chuo").of(all.subList(0, 11), "ほかの町内会", next)).hasSize(11);
    }

    @Test
    void aNameTooLongForAButtonIsCut() {
        assertThat(Labels.of("さくら町内会")).isEqualTo("さくら町内会");
        assertThat(Labels.of("とても長い名前のニュータウン東さくら台町内会連合会")).hasSize(20).endsWith("…");
    }
}
