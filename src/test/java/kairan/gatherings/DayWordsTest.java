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
        "どこに集まりますか,              PLACE,    ''",
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
        "トイレはありますか, TOILET, ''",
        "トイレはどこですか, TOILET, ''",
        "お手洗いある？, TOILET, ''",
        "といれはつかえますか, TOILET, ''",
        "近くにトイレはありますか, TOILET, ''",
        "公園の清掃、トイレの場所は？, TOILET, 公園の清掃",
        "子どもも参加できますか, CHILDREN, ''",
        "子どもを連れて行ってもいいですか, CHILDREN, ''",
        "孫と一緒に行っていい？, CHILDREN, ''",
        "赤ちゃんがいても大丈夫ですか, CHILDREN, ''",
        "小学生だけでも参加できる？, CHILDREN, ''",
        "子連れでもいいですか, CHILDREN, ''",
        "ベビーカーで行けますか, CHILDREN, ''",
        "こどもをつれてきてもいい, CHILDREN, ''",
        "途中で帰ってもいいですか, LATE, ''",
        "途中からでも参加できますか, LATE, ''",
        "途中参加はできますか, LATE, ''",
        "遅れて行ってもいいですか, LATE, ''",
        "30分遅れます, LATE, ''",
        "少しだけでもいいですか, LATE, ''",
        "先に帰ってもいい？, LATE, ''",
        "早退できますか, LATE, ''",
        "だれでも参加できますか, WHO, ''",
        "誰でも行っていいの？, WHO, ''",
        "参加できますか, WHO, ''",
        "清掃に参加できますか, WHO, ''",
        "私も参加できますか, WHO, ''",
        "町内会に入っていなくても参加できますか, WHO, ''",
        "会員でなくてもいいですか, WHO, ''",
        "一人で行ってもいいですか, WHO, ''",
        "友達を誘ってもいい？, WHO, ''",
        "初めてでも大丈夫ですか, WHO, ''",
        "申し込みは必要ですか, APPLY, ''",
        "申込みはいつまでですか, APPLY, ''",
        "申し込まないとだめですか, APPLY, ''",
        "申し込みはどうすればいいですか, APPLY, ''",
        "予約はいりますか, APPLY, ''",
        "参加するにはどうすればいいですか, APPLY, ''",
        "当日いきなり行ってもいいですか, APPLY, ''",
        "飛び入り参加できますか, APPLY, ''",
        "参加費はいくらですか, FEE, ''",
        "参加費はかかりますか, FEE, ''",
        "お金はかかりますか, FEE, ''",
        "お金はいりますか, FEE, ''",
        "無料ですか, FEE, ''",
        "参加するのにお金はいりますか, FEE, ''",
        "子供連れて行っていいですか, CHILDREN, ''",
        "遅刻します, LATE, ''",
        "用事があるので途中で帰ります, LATE, ''",
        "町内会員じゃないけど行っていい？, WHO, ''",
        "引っ越してきたばかりでも参加できますか, WHO, ''",
        "一人でも行けますか, WHO, ''",
        "行ってもいいですか, WHO, ''",
        "申込方法を教えてください, APPLY, ''",
        "いくらかかりますか, FEE, ''",
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
                "子ども",
                "お金",
                "高齢者の見守り活動をしたい",
                "返事が遅れてすみません",
                "予約システムを作ってほしい",
                "車いすで行ってもいいですか",
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
                "後援の申請はいつまでですか",
                "会館の予約はどうすればいいですか",
                "補助金の申し込みはいつまでですか",
                "町内会に参加するにはどうすればいいですか",
                "計画づくりに参加できますか",
                "駐車場は無料ですか",
                "市役所のトイレはどこですか",
                "高齢者も参加できますか"
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
