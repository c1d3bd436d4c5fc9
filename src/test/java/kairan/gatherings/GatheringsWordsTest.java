package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 「行事はありますか」 is about what is on; 「行事の補助金はありますか」 is not. */
class GatheringsWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "行事",
                "ぎょうじ",
                "イベント",
                "いべんと",
                "催し",
                "もよおし",
                "予定",
                "行事一覧",
                "行事の予定",
                "行事を見る",
                "行事と出欠",
                "行事はありますか",
                "行事はありますか？",
                "行事ある？",
                "行事はいつですか",
                "つぎの行事はいつですか",
                "次のイベントはいつ",
                "近いうちに行事はありますか",
                "今月の行事は何日ですか",
                "清掃はいつですか",
                "せいそうはいつですか",
                "さくら公園の清掃はいつですか",
                "清掃は何時からですか",
                "掃除はいつ",
                "ごみ拾いはありますか",
                "清掃はどこでやりますか",
                "明日の清掃はありますか",
                "明日の清掃ありますか",
                "日曜日の清掃はまだありますか",
                "清掃の日はいつですか",
                "草取りはいつですか",
                "今度の行事",
                "次の行事",
                "来月の行事",
                "次の行事は",
                "つぎの行事を教えてください",
                "今月の予定",
                "行事を教えて",
                "今度の清掃は？",
            })
    void asksWhatIsOn(String words) {
        assertThat(GatheringsTopic.asks(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "清掃の保険はありますか",
                "行事の補助金はありますか",
                "イベントを開くにはどうすればいいですか",
                "行事はどこに相談すればいいですか",
                "行事はどこが決めていますか",
                "補助金が出る行事はありますか",
                "清掃活動の道具はどこで借りられますか",
                "清掃のごみ袋はどこでもらえますか",
                "清掃はどうして大切ですか",
                "ほかの町の清掃活動にはどんなものがありますか",
                "イベントと協働の違いは何ですか",
                "行事を手伝ってくれる人はいますか",
                "予定が合いません",
                "側溝の掃除はいつ",
                "ごみステーションの掃除はどこ",
                "エアコンの掃除はいつですか",
                "会館の掃除はいつ",
                "次の補助金",
                "清掃",
                "地域の行事に市は協力してくれますか",
                "行事で事故があったらどうなりますか",
                "イベントの後援はいつまでに頼めばいいですか",
            })
    void asksSomethingElse(String words) {
        assertThat(GatheringsTopic.asks(words)).isFalse();
    }

    @Test
    void noQuestionOfTheEntriesIsTakenForAQuestionAboutWhatIsOnOrForAnAnswer() {
        List<Entry> entries = ContentFiles.entries(Path.of("conversations"));
        Stream<String> questions =
                entries.stream().flatMap(e -> Stream.concat(Stream.of(e.question()), e.paraphrases().stream()));

        assertThat(questions.filter(words ->
                        GatheringsTopic.asks(words) || RsvpWords.answer(words).isPresent()))
                .as("when the next cleaning is, is a question of the day")
                .isSubsetOf("春の一斉清掃はいつですか");
    }
}
