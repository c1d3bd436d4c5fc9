package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedTest {

    @ParameterizedTest
    @CsvSource({
        "清掃の日はいつですか, 町をきれいにする活動です。, true",
        "清掃の日はいつですか, 春と秋に行います。, false",
        "会費はいくら, 会費で運営しています。, false",
        "役員の日当はいくら, みんなで受け持ちます。, true",
        "申込書をダウンロードしたい, 役員にお申し出ください。, true",
        "センターの電話番号, 窓口におたずねください。, true",
        "委員は何人, 15人以内です。, false",
        "いつもお世話になります, みんなで受け持ちます。, false",
        "何をする会ですか, みんなで受け持ちます。, false",
    })
    void anEntryMayNotSpeakOfWhatIsWanted(String question, String answer, boolean missing) {
        Findable entry = new Findable("a", List.of("清掃のこと"), List.of(answer));
        assertThat(Wanted.by(question).stream().anyMatch(wanted -> !wanted.spokenOf(entry)))
                .isEqualTo(missing);
    }
}
