package kairan.gatherings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people ask on the morning of a clean-up, in few words. */
class DayWordsTest {

    @ParameterizedTest
    @CsvSource({
        "いつ,                     START,    ''",
        "いつですか,                  START,    ''",
        "いつやるの,                  START,    ''",
        "何日ですか？,                 START,    ''",
        "なんにち？,                  START,    ''",
        "日にちを教えてください,             START,    ''",
        "何時からですか,                START,    ''",
        "なんじから,                  START,    ''",
        "今日は何時からですか,              START,    ''",
        "何時に行けばいいですか,             START,    ''",
        "何時集合？,                  START,    ''",
        "集合時間は？,                 START,    ''",
        "明日は何時に集まればいいの,           START,    ''",
        "開始時間を教えて,               START,    ''",
        "何時まで,                   END,      ''",
        "何時までですか,                END,      ''",
        "なんじまでやるの？,              END,      ''",
        "清掃は何時までですか,             END,      ''",
        "何時に終わりますか,              END,      ''",
        "いつ終わるの,                 END,      ''",
        "終わりは何時ですか,              END,      ''",
        "何時間くらいかかりますか,            END,      ''",
        "どのくらいかかりますか,             END,      ''",
        "どこ？,                    PLACE,    ''",
        "どこ集合,                   PLACE,    ''",
        "どこに集まればいいですか,            PLACE,    ''",
        "どこに行けばいいの,              PLACE,    ''",
        "集合場所はどこですか,              PLACE,    ''",
        "集合場所,                   PLACE,    ''",
        "場所はどこでしょうか,             PLACE,    ''",
        "明日の清掃はどこでやりますか,          PLACE,    ''",
        "しゅうごうはどこ,               PLACE,    ''",
        "持ち物は？,                  BRING,    ''",
        "もちものをおしえて,              BRING,    ''",
        "何を持っていけばいいですか,           BRING,    ''",
        "なにをもっていけばいいの,            BRING,    ''",
        "何を持って行くの,               BRING,    ''",
        "何がいりますか,                BRING,    ''",
        "必要なものは何ですか,             BRING,    ''",
        "軍手はいりますか,               BRING,    ''",
        "飲み物は持っていきますか,            BRING,    ''",
        "手ぶらでいいですか,              BRING,    ''",
        "ごみ袋は自分で持っていくの？,          BRING,    ''",
        "駐車場はありますか,              PARKING,  ''",
        "駐車場ある？,                 PARKING,  ''",
        "ちゅうしゃじょうはどこですか,          PARKING,  ''",
        "車で行ってもいいですか,             PARKING,  ''",
        "車はどこに止めればいいですか,          PARKING,  ''",
        "車とめるところある？,             PARKING,  ''",
        "自転車で行ってもいい？,             PARKING,  ''",
        "雨でもやりますか,               RAIN,     ''",
        "雨でも,                    RAIN,     ''",
        "雨でもやるの？,                RAIN,     ''",
        "あめでもありますか,              RAIN,     ''",
        "雨の場合はどうなりますか,            RAIN,     ''",
        "雨が降ったらどうするの,             RAIN,     ''",
        "雨だったら中止ですか,              RAIN,     ''",
        "小雨でもやりますか,              RAIN,     ''",
        "雨天の場合は,                 RAIN,     ''",
        "天気が悪かったらどうなりますか,         RAIN,     ''",
        "明日の清掃は雨でもありますか,          RAIN,     ''",
        "まだやるの,                  STILL_ON, ''",
        "まだやりますか,                STILL_ON, ''",
        "今日やりますか,                STILL_ON, ''",
        "今日はありますか,               STILL_ON, ''",
        "本当にやるの？,                STILL_ON, ''",
        "予定どおりですか,               STILL_ON, ''",
        "中止ですか,                  STILL_ON, ''",
        "明日の掃除は中止になりましたか,         STILL_ON, ''",
        "延期？,                    STILL_ON, ''",
        "やってますか,                 STILL_ON, ''",
        "さくら公園の清掃、雨でもやるの？,         RAIN,     さくら公園の清掃",
        "さくら公園は何時まで,              END,      さくら公園",
        "17日の清掃は何時までですか,           END,      ''",
    })
    void asksAboutTheDay(String words, DayQuestion asks, String about) {
        assertThat(DayWords.of(words)).contains(new DayWords(asks, about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "？",
                "清掃",
                "行事の補助金はいくらですか",
                "協働とは何ですか",
                "町内会に入るには何がいりますかと聞かれました",
                "雨水の利用について教えて",
                "持ち物検査について",
                "車いすでも参加できますか",
                "どこが協働の窓口か、だれに聞けばいいのですか",
                "ありがとうございました",
                "出られます",
                "行けません",
            })
    void asksSomethingElse(String words) {
        assertThat(DayWords.of(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "図書館は月曜やってる？",
                "総会はいつですか",
                "ゼロごみの日、雨でもやるの？",
                "ペットボトルは何曜日？",
                "補助金はいつまで",
                "市役所の駐車場はどこ",
                "後援の申請はいつまでですか"
            })
    void asksAboutSomethingThatIsNoGatheringHere(String words) {
        assertThat(DayWords.of(words).filter(asked -> asked.means("さくら公園の清掃"))).isEmpty();
    }

    @Test
    void noQuestionOfTheEntriesIsTakenForOneAboutTheDay() {
        assertThat(ContentFiles.entries(Path.of("conversations")).stream()
                        .flatMap(e -> Stream.concat(Stream.of(e.question()), e.paraphrases().stream()))
                        .filter(words -> DayWords.of(words)
                                .filter(asked -> asked.means("さくら公園の清掃"))
                                .isPresent()))
                .isEmpty();
    }
}
