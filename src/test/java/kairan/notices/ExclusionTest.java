package kairan.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is held for staff, and what looks like it and is not. */
class ExclusionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RELIGION|日曜の礼拝にお越しください。",
                "RELIGION|新しい教団の説明会があります。",
                "RELIGION|いっしょに仏様を信じましょう。",
                "RELIGION|聖書を一緒に学びませんか。",
                "RELIGION|布教活動のお手伝いを募集します。",
                "RELIGION|伝道集会をひらきます。",
                "RELIGION|信者になりませんか。",
                "POLITICS|市議会議員の候補者を応援してください。",
                "POLITICS|山田候補に清き一票をお願いします。",
                "POLITICS|〔名前〕さんに投票してください。",
                "POLITICS|〇〇党への入党をお待ちしています。党員募集中です。",
                "POLITICS|田中議員の後援会に入りましょう。",
                "POLITICS|駅前で街頭演説をします。",
                "POLITICS|このたび市長選に立候補しました。",
                "POLITICS|増税に反対する署名を集めています。",
                "LAW|高収入のアルバイトを紹介します。",
                "LAW|必ずもうかる話があります。",
                "LAW|使わない口座を売ってください。",
                "LAW|闇バイトに参加しませんか。",
                "LAW|元本保証の投資です。",
                "PERSON|〔名前〕さんは会費を滞納しています。",
                "PERSON|3班の〔名前〕さんが離婚しました。",
                "PERSON|会費の未納者の名前は、次のとおりです。",
                "HARM|外国人は出ていけ。",
                "HARM|水道に毒が入っています。広めてください。",
                "UNWANTED|羽毛布団を特別価格でお分けします。",
                "UNWANTED|健康食品の説明会にどうぞ。",
                "UNWANTED|いまだけ半額です。ご購入ください。",
                "UNWANTED|マンション投資の説明会です。",
            })
    void held(Exclusion exclusion, String words) {
        assertThat(Exclusion.in(words)).hasValue(exclusion);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "神社の夏まつりの準備をします。",
                "お寺の境内の草取りをします。",
                "地蔵盆は8月23日です。",
                "どんど焼きに、正月飾りを持ってきてください。",
                "クリスマス会で、教会のホールを借ります。",
                "おみこしをかつぐ人をさがしています。",
                "集会所は選挙の投票所になるので、使えません。",
                "みんなで選挙に行きましょう。投票は7時からです。",
                "町内会の役員選挙をします。会長の候補は、班長会で決めます。",
                "議員さんと語る会は、市議会が開きます。",
                "闇バイトに注意してください。高収入のアルバイトは詐欺かもしれません。",
                "「必ずもうかる」という話に、だまされないようにしましょう。",
                "布教や勧誘はお断りしています。",
                "通帳を預かるという電話は、詐欺です。",
                "商店街の大売り出しです。今だけ半額の品もあります。",
                "商店街で、布団の販売をします。",
                "夏まつりの協賛金をお願いします。ご購入いただいた方に抽選券をお渡しします。",
                "まつりの模擬店で、焼きそばを販売します。",
                "バザーで化粧品を安く出します。",
                "スポンサーになってくださるお店を募集します。",
                "会費の納入がまだの方は、班長へお願いします。",
                "〔名前〕さんが亡くなられました。お通夜は集会所で行います。",
                "外国人の方も、どうぞ来てください。",
                "水道の工事で、水が出ません。",
                "薬物をなくす運動の講演会です。",
                "スポーツ少年団の後援会の集まりがあります。",
                "防犯カメラに反対の声もありました。話し合いをします。",
            })
    void notHeld(String words) {
        assertThat(Exclusion.in(words)).isEmpty();
    }
}
