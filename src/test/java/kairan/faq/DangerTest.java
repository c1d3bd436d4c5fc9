package kairan.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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
        "家が燃えてる 人も中にいる,                     FIRE",
        "家が火事です 人を助けて,                       FIRE",
        "家が燃えています、人を助けてください,                FIRE",
        "火事 人がいる,                             FIRE",
        "消防を呼んで,                              FIRE",
        "母が倒れました 人を呼んでください,                 INJURY",
        "車にはねられた 子の足が動かない,                   INJURY",
        "おばあちゃんが倒れた、こんなときどうしたら,             INJURY",
        "父が動かない,                              INJURY",
        "おじいさんが動かない,                          INJURY",
        "頭から血を流しています,                         INJURY",
        "救急です,                                INJURY",
        "救急をお願いします,                           INJURY",
        "家がつぶれて出られません,                       DISASTER",
        "津波です 町は大丈夫ですか,                      DISASTER",
        "雪に埋もれた,                              DISASTER",
        "川の水が堤防を越えました,                       DISASTER",
        "熊が出ました 対策本部に連絡して,                   BEAR",
        "裏山に熊が出た、訓練じゃない,                     BEAR",
        "クマ出没,                                BEAR",
        "ヒグマ目撃しました,                           BEAR",
        "熊に遭遇しました,                            BEAR",
        "'去年もありました\n熊が出た',                     BEAR",
        "夫に殴られています 人には言えません,                 VIOLENCE",
        "包丁を持って暴れている,                         CRIME",
        "ばあさんがどこにもいない,                       MISSING",
        "認知症の母がいない,                           MISSING",
        "キャッシュカードを取りに来る,                     FRAUD",
        "息子から事故を起こしたと電話,                     FRAUD",
        "もう消えたい,                              LIFE",
        "死にたくなった,                             LIFE",
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
        "父が見つかりません, MISSING",
        "母が見当たりません, MISSING",
        "妻が帰りません, MISSING",
        "夜になっても息子が帰らない, MISSING",
        "父の姿が見えません, MISSING",
        "徘徊している人がいます, MISSING",
        "まいごのこどもがいます, MISSING",
        "迷子の子を保護しました, MISSING",
        "子どもがいなくなって町内会のみんなで探しています, MISSING",
        "孫がいなくなって連絡ができない, MISSING",
        "ぼうりょくをふるわれた, VIOLENCE",
        "息子がなぐる, VIOLENCE",
        "パパがたたく, VIOLENCE",
        "夫が子どもを叩く, VIOLENCE",
        "首をしめられた, VIOLENCE",
        "虐待かもしれません, VIOLENCE",
        "ぎゃくたいではないでしょうか, VIOLENCE",
        "夫がこわくて家に帰れない, VIOLENCE",
        "夫の暴力がひどいです, VIOLENCE",
        "息子を名乗る電話で50万円と言われた, FRAUD",
        "ATMに行くように言われた, FRAUD",
        "市役所の人がキャッシュカードを預かりに来ると言っている, FRAUD",
        "警察を名乗る電話がきた, FRAUD",
        "警察を名乗る男から電話がかかってきて家に来ると言う, FRAUD",
        "振り込んでしまいました, FRAUD",
        "言われてふりこんでしまった, FRAUD",
        "さぎのでんわ, FRAUD",
        "これは詐欺の電話ですか, FRAUD",
        "未払い料金があるというメールがきた, FRAUD",
        "クレジットカードの番号を入れてしまった, FRAUD",
        "となりの家から煙が, FIRE",
        "山から煙が上がっています, FIRE",
        "家が燃えています、申請書を取りに戻ってもいいですか, FIRE",
        "蛇にかまれた, INJURY",
        "犬にかまれました, INJURY",
        "だれかきて, INJURY",
        "誰か早く来てください！, INJURY",
        "119, INJURY",
        "119番, INJURY",
        "１１９！, INJURY",
        "119番したほうがいいですか, INJURY",
        "救急車を呼んだ方がいい？, INJURY",
        "薬をのみすぎた, INJURY",
        "薬を間違えて飲んでしまった, INJURY",
        "助けて、息ができない, INJURY",
        "役員が倒れて動かない, INJURY",
        "事故があったので救急車を呼んでください, INJURY",
        "事故がありました, INJURY",
        "110番, CRIME",
        "110, CRIME",
        "110番したほうがいい？, CRIME",
        "ストーカーされています, CRIME",
        "つきまとわれています, CRIME",
        "不審者が来ました, CRIME",
        "ひなんしじがでました, DISASTER",
        "堤防が切れた, DISASTER",
        "ていぼうが決壊しそうです, DISASTER",
        "床下浸水, DISASTER",
        "床上浸水しました, DISASTER",
        "津波が来るの？, DISASTER",
        "津波が来るのですか, DISASTER",
        "川が増えています, DISASTER",
        "川が増えているので逃げたほうがいいですか, DISASTER",
        "もう死にます, LIFE",
        "リストカットした, LIFE",
        "手首を切ってしまった, LIFE",
        "もうしにます, LIFE",
    })
    void isDangerNow(String words, Danger danger) {
        assertThat(Danger.in(words)).contains(danger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "熊が出た 時の対応は",
                "火事 のときの集合場所",
                "火事です か",
                "津波 訓練はいつですか",
                "クマ出没注意の看板はどこで借りられますか",
                "救急箱を持っていきますか",
                "会費を取りに来てください",
                "認知症の人がいない町はありません",
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
                "役員が倒れて人手が足りません",
                "助けてください、申請書の書き方がわかりません",
                "子どもがいなくなって町内会の行事ができない",
                "雨で川が増えているので清掃は中止ですか",
                "不審者が出たと聞きましたが見守り活動はありますか",
                "町内会費をだまされたと思うほど高い",
                "事故があったので遅れます",
                "忘れた軍手が見つかりました",
                "父が見つかりました",
                "迷子の子がいたらどうしますか",
                "徘徊する人の見守りをしたい",
                "徘徊している人の見守りに参加したい",
                "息子が太鼓をたたく行事はいつですか",
                "子どもが太鼓をたたいています",
                "虐待について学ぶ会はありますか",
                "警察を名乗る電話がきたらどうすればいいですか",
                "会費を振り込んでしまいましたが、返してもらえますか",
                "会費を二回振り込んでしまいました",
                "うさぎです",
                "詐欺の電話に気をつけたい",
                "津波が来るのはどこまでですか",
                "救急車を呼んだ方がいいのはどんなときですか",
                "110番の日の行事はありますか",
                "119番の練習をしたい",
                "ストーカーの相談先を載せたい",
                "薬を飲む時間です",
                "床下浸水の消毒はどうしますか",
                "だれか手伝いに来てくれますか",
                "子どもは先に帰らないといけませんか",
                "蛇の多い公園の草刈り",
                "110人",
                "町内の家から煙が入って困るという話し合い",
                "2026年",
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

    @ParameterizedTest
    @ValueSource(strings = {"きのうの総会は長くて、みんな疲れました。", "きのうの総会は長くてみんな疲れました", "きのうの総会は長かったです\n"})
    void isHeardWhereverItStandsInALongLetter(String talk) {
        for (int before : List.of(0, 30, 49, 50, 51, 99, 100, 150, 220)) {
            String letter = talk.repeat(before) + "\nいま家が燃えています。" + talk.repeat(20);
            assertThat(Danger.in(letter)).as("after %d", before).contains(Danger.FIRE);
        }
    }

    @Test
    void isHeardAtTheEndOfATextWithoutEnd() {
        assertThat(Danger.in("あ".repeat(200_000) + "。家が火事です")).contains(Danger.FIRE);
    }

    @Test
    void whatIsSaidAboutItIsHeardInALongLetterToo() {
        String letter = "きのうの総会は長くて、みんな疲れました。".repeat(49) + "火事が出たときは、どうしますか。";
        assertThat(Danger.in(letter.repeat(4))).isEmpty();
    }

    @Test
    void isQuickWithTheLongestMessage() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (String words : List.of("人が", "火が", "お金を", "父が川に", "夫に")) {
            long start = threads.getCurrentThreadCpuTime();
            Danger.in(words.repeat(100_000));
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .as(words)
                    .isLessThan(Duration.ofSeconds(2));
        }
    }
}
