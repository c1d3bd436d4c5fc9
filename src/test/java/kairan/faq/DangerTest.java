package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 「火事です」 is danger; 「火事のときの保険は」 is a question. */
class DangerTest {

    @ParameterizedTest
    @CsvSource({
        "火事です,                                FIRE",
        "火事だ！！,                               FIRE",
        "かじです たすけて,                          FIRE",
        "カジだ,                                 FIRE",
        "隣の家が火事です。どうしたらいいですか,               FIRE",
        "うちが燃えてる,                             FIRE",
        "家がもえています,                            FIRE",
        "煙が出てる！！,                             FIRE",
        "けむりがでています,                           FIRE",
        "台所から火が出ました,                          FIRE",
        "火が消えない,                              FIRE",
        "ガスくさい,                               FIRE",
        "ガスの臭いがします,                           FIRE",
        "消防車呼んで,                              FIRE",
        "山火事が起きています,                          FIRE",
        "火災が発生しました,                           FIRE",
        "爆発しました,                              FIRE",
        "天ぷら油に火がついた,                          FIRE",
        "津波警報が鳴ってる 今どこに逃げればいい？,             DISASTER",
        "津波が来ます,                              DISASTER",
        "つなみがくる！,                             DISASTER",
        "津波だ,                                 DISASTER",
        "避難指示が出ました,                           DISASTER",
        "大雨警報が出ています,                          DISASTER",
        "サイレンが鳴っています,                         DISASTER",
        "Ｊアラートが鳴った,                           DISASTER",
        "地震です,                                DISASTER",
        "すごく揺れてる,                             DISASTER",
        "川があふれそうです,                           DISASTER",
        "家に水が入ってきた,                           DISASTER",
        "うちが浸水しています,                          DISASTER",
        "裏山が崩れた,                              DISASTER",
        "土砂崩れです,                              DISASTER",
        "逃げ遅れました,                             DISASTER",
        "父が生き埋めになっている,                        DISASTER",
        "裏山でクマ見た,                             BEAR",
        "熊が出た,                                BEAR",
        "くまがでました,                             BEAR",
        "ヒグマがいます,                             BEAR",
        "熊だ！,                                 BEAR",
        "公園のそばで熊を見かけました。どこに言えばいいですか,        BEAR",
        "学校の近くをクマが歩いている,                      BEAR",
        "いのししが家の前にいます,                        BEAR",
        "畑に熊の足跡があります,                         BEAR",
        "救急車,                                 INJURY",
        "きゅうきゅうしゃよんで,                         INJURY",
        "救急車を呼んでください,                         INJURY",
        "助けて,                                 INJURY",
        "たすけてください！,                           INJURY",
        "だれか助けて,                              INJURY",
        "転んで頭を打ってけがをしました,                     INJURY",
        "けが人がいます,                             INJURY",
        "清掃中に人が倒れました,                         INJURY",
        "おじいちゃんがたおれた,                         INJURY",
        "父が倒れて動かない,                           INJURY",
        "意識がありません,                            INJURY",
        "いしきがない,                              INJURY",
        "息をしていない,                             INJURY",
        "いきがくるしい,                             INJURY",
        "血が止まらない,                             INJURY",
        "ちがとまりません,                            INJURY",
        "胸が痛くて苦しい,                            INJURY",
        "餅がのどに詰まった,                           INJURY",
        "子どもが川に落ちた,                           INJURY",
        "屋根から落ちました,                           INJURY",
        "車にひかれました,                            INJURY",
        "交通事故です,                              INJURY",
        "転んで動けません,                            INJURY",
        "蜂に刺されて息が苦しい,                         INJURY",
        "熱中症みたいです,                            INJURY",
        "妻のろれつが回らない,                          INJURY",
        "孫が洗剤を飲んでしまった,                        INJURY",
        "エレベーターに閉じ込められた,                      INJURY",
        "赤ちゃんがぐったりしています,                     INJURY",
        "ばあさんが倒れとる,                           INJURY",
        "人がはねられた,                             INJURY",
        "車が家に突っ込んできた,                         INJURY",
        "Help me!,                              INJURY",
        "こげくさいです,                             FIRE",
        "隣の家が燃えとる,                            FIRE",
        "吹雪で車が動けません,                          DISASTER",
        "人が雪に埋まった,                            DISASTER",
        "電線が切れて垂れ下がっています,                     DISASTER",
        "3年前に心臓の手術をした父が倒れました,                 INJURY",
        "防災訓練で人が倒れました,                        INJURY",
        "大けがで血が止まりません。保険証はいりますか,             INJURY",
        "骨が折れたみたい,                            INJURY",
        "夫に殴られています。今夜泊まれるところはありますか,         VIOLENCE",
        "おっとになぐられた,                           VIOLENCE",
        "息子が暴れています,                           VIOLENCE",
        "彼氏に暴力をふるわれています,                      VIOLENCE",
        "DVを受けています,                            VIOLENCE",
        "主人に包丁を向けられた,                         VIOLENCE",
        "隣の子どもが虐待されているみたいです,                  VIOLENCE",
        "となりの家から悲鳴が聞こえます,                     VIOLENCE",
        "殺される,                                VIOLENCE",
        "ころされそうです,                            VIOLENCE",
        "泥棒が入りました,                            CRIME",
        "どろぼうです,                              CRIME",
        "知らない男が家に入ってきた,                       CRIME",
        "不審者がいます,                             CRIME",
        "あやしい人がうろうろしています,                     CRIME",
        "ひったくりにあいました,                         CRIME",
        "刃物を持った男がいる,                          CRIME",
        "後をつけられています,                          CRIME",
        "警察を呼んで,                              CRIME",
        "父が帰ってこない,                            MISSING",
        "おばあちゃんがいなくなりました,                     MISSING",
        "認知症の母が朝から戻りません,                      MISSING",
        "こどもがみつからない,                          MISSING",
        "孫とはぐれました,                            MISSING",
        "まいごです,                               MISSING",
        "行方不明になりました,                          MISSING",
        "一人暮らしの隣の人の返事がない,                     MISSING",
        "詐欺かもしれない,                            FRAUD",
        "これはさぎですか？,                           FRAUD",
        "オレオレ詐欺の電話が来た,                        FRAUD",
        "お金を振り込めと言われた,                        FRAUD",
        "息子を名乗る電話でお金を渡してしまった,                 FRAUD",
        "還付金があると電話がきた,                        FRAUD",
        "キャッシュカードを渡すように言われました,                FRAUD",
        "だまされました,                             FRAUD",
        "変な電話がかかってきた,                         FRAUD",
        "屋根の点検の人がしつこくて帰らない,                   FRAUD",
        "死にたい,                                LIFE",
        "もうしにたいです,                            LIFE",
        "生きていたくない,                            LIFE",
    })
    void isDangerNow(String words, Danger danger) {
        assertThat(Danger.in(words)).contains(danger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "？？？",
                "火事のときはどこに逃げればいいですか",
                "火事の保険はありますか",
                "火事を防ぐ活動をしています",
                "火事が起きたらどうすればいいですか",
                "火災予防の取り組みを教えて",
                "家事を手伝ってくれる人はいますか",
                "燃えるごみは何曜日",
                "燃やせるごみの出し方",
                "花火が出る行事はありますか",
                "去年、町内で火事がありました。何を備えればいいですか",
                "消防団に入りたい",
                "津波のときの逃げ方を決めてあるって本当？",
                "大津波が来たらどうするか、市と町内で決めたもの",
                "津波が心配です",
                "津波避難の訓練はいつですか",
                "警報が出たら清掃は中止ですか",
                "避難指示が出たときはどこへ行きますか",
                "地震のとき、ビルに逃げ込ませてくれる会社がある",
                "地震が来たらどうする",
                "防災マップがほしい",
                "川の清掃はいつですか",
                "蛇口から水が出ない！！",
                "近所の空き家が崩れそうで怖い",
                "熊が出たらどうすればいいですか",
                "熊対策の講習はありますか",
                "この公園に熊は出ますか",
                "熊本の取り組みを知りたい",
                "補助金に含まれますか",
                "市外の人もふくまれていますか",
                "あつまりはありますか",
                "ボランティア活動中のけがの保険はありますか",
                "ごみ拾いで転んでけがをしたら保険は出る？",
                "草刈りの最中にけが人が出たらと思うと心配です",
                "かつどうでけがをしました。おかねはでますか",
                "参加者にけがをさせてしまったら、町内会が責任を負う？",
                "事故が起きたら、だれの責任になるの？",
                "事故の責任はだれにありますか",
                "人が倒れたときのために救急の講習を受けたい",
                "行事のとき、救急車を呼ぶ係は必要ですか",
                "木が倒れています",
                "助けてくれる人を探しています",
                "ボランティアの会を立ち上げたら、市は何か助けてくれる？",
                "足りないところだけ市に助けてほしい",
                "難民や留学生を助ける活動",
                "意識を高める活動",
                "市民の意識がちがう",
                "会長が疲れて動けないので、代わりの人がほしい",
                "DV防止の取り組みは",
                "DVのリーフレット",
                "DV",
                "夫の暴力のことが書いてある案内はどこにありますか",
                "家で暴力をふるわれている人に渡せる紙がほしい",
                "虐待を防ぐ活動をしたい",
                "暴力をなくすための啓発",
                "税金泥棒！！仕事しろ",
                "泥棒が多いので見守りをしたい",
                "不審者が出たときの連絡方法を決めたい",
                "防犯パトロールに参加したい",
                "警察と協力する活動はありますか",
                "若者が町に帰ってこない",
                "子どもが帰ってきやすい町にしたい",
                "迷子札はどこでもらえますか",
                "行方不明の人を探す訓練はありますか",
                "認知症の人の見守りネットワーク",
                "補助金の書類が見つかりません",
                "会長と連絡が取れません",
                "詐欺にあわないように話を聞きたい",
                "詐欺防止の教室はありますか",
                "振り込め詐欺とは何ですか",
                "会費を振り込んだのですが、領収書はもらえますか",
                "お金を払ってもらえますか",
                "自殺防止の活動をしている団体は",
                "うちの犬が死んだので登録を消したい",
                "隣のカラオケの音がうるさくて眠れない",
                "さみしい。だれか話し相手になって",
                "おなかすいたー",
                "生け垣の手入れを手伝ってほしい",
                "119番の日の行事はありますか",
                "清掃の日に雨が降ったらどうなりますか",
                "防火の話を聞きたい",
                "雪で出られないので欠席します",
                "明日の清掃、雨でもありますか",
                "血圧の測定会はいつですか",
                "胸に付ける名札はいりますか",
                "車に乗せてほしい",
            })
    void isNoDangerNow(String words) {
        assertThat(Danger.in(words)).isEmpty();
    }

    @Test
    void noQuestionOfTheEntriesIsDanger() {
        assertThat(ContentFiles.entries(Path.of("conversations")).stream()
                        .flatMap(e -> Stream.concat(Stream.of(e.question()), e.paraphrases().stream()))
                        .filter(words -> Danger.in(words).isPresent()))
                .isEmpty();
    }

    @Test
    void ofThePracticeQuestionsOnlyThreeTellOfDanger() throws IOException, AskedLine.Wrong {
        Path practice = Path.of(System.getProperty("shared", "../shared"), "faq", "practice-questions.jsonl");
        if (!Files.exists(practice)) {
            assertThat(System.getenv("CI")).as("%s がありません", practice).isNotEqualTo("true");
            Assumptions.abort("%s がないので、たしかめません。".formatted(practice));
        }
        assertThat(AskedLine.read(practice).stream()
                        .map(AskedLine::q)
                        .filter(q -> Danger.in(q).isPresent()))
                .containsExactlyInAnyOrder("裏山でクマ見た", "夫に殴られています。今夜泊まれるところはありますか", "津波警報が鳴ってる 今どこに逃げればいい？");
    }

    @Test
    void isQuickWithTheLongestMessage() {
        for (String words : List.of("人が", "火が", "お金を", "父が川に", "夫に")) {
            assertTimeout(Duration.ofSeconds(2), () -> Danger.in(words.repeat(2_000)));
        }
    }
}
