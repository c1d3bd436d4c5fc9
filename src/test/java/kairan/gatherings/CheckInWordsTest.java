package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckInWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "受付の番号は、48213です",
                "48213",
                "４８２１３",
                "48-213",
                "482-13",
                "48 213",
                "4 8 2 1 3",
                "４８２１３です。",
                "受付48213",
                "受け付け 48213",
                "うけつけ ４８２１３",
                "ウケツケ４８２１３",
                "受付番号は48213です",
                "受付の番号 48213",
                "ばんごう 48213",
                "番号は４８２１３",
                "コード48213",
                "48213番です"
            })
    void aCodeIsReadHoweverItIsTyped(String words) {
        assertThat(CheckInWords.code(words)).contains("48213");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4821",
                "482135",
                "2026-001",
                "受付番号は2026-001",
                "受付12人",
                "090-1234-5678",
                "12345円です",
                "48213人",
                "番号",
                "受付",
                "10:30",
                "KTRMBX"
            })
    void otherNumbersAreNone(String words) {
        assertThat(CheckInWords.code(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"受付", "受付する", "受け付けを始める", "うけつけ", "受付の番号", "受付のQRコード", "受付の紙を見せて", "受付したいです", "受付をします"})
    void theWordAloneAsksForIt(String words) {
        assertThat(CheckInWords.alone(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"受付12人", "受付は何時からですか", "受付の人はだれですか", "受付番号2026-001"})
    void moreWordsAreNot(String words) {
        assertThat(CheckInWords.alone(words)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3班-07, 3, 7, 0, false",
        "３班－０７, 3, 7, 0, false",
        "3班ー7, 3, 7, 0, false",
        "3班の7, 3, 7, 0, false",
        "3班07, 3, 7, 0, false",
        "3班7番, 3, 7, 0, false",
        "受付 3班-07, 3, 7, 0, false",
        "3班-07を受付する, 3, 7, 0, false",
        "3班-07 2人, 3, 7, 2, false",
        "3班-07は2人です, 3, 7, 2, false",
        "3班-07の世帯 3人来ました, 3, 7, 3, false",
        "3班-07を取り消す, 3, 7, 0, true",
        "3班-07 取消, 3, 7, 0, true",
        "3班-07は来ていません, 3, 7, 0, true",
        "3班-07の受付を取り消します, 3, 7, 0, true",
        "受付 12班-31, 12, 31, 0, false"
    })
    void aSlipIsReadWithHowManyCame(String words, int block, int number, int people, boolean takenBack) {
        assertThat(CheckInWords.slip(words)).contains(new CheckInWords.Slip(block, number, people, takenBack));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3班12人", "3班 12", "3班は7人", "1班は30人です", "3班の受付は12人", "3班", "3班-07はだれですか"})
    void aNumberForABlockIsNoSlip(String words) {
        assertThat(CheckInWords.slip(words)).isEmpty();
    }
}
