package kairan.notices;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the documents say is not sent round (送れないもの), each with clear signs of it. A sign is never one word alone that
 * a neighbourhood uses every day, and a warning of such a thing is none.
 */
enum Exclusion {
    RELIGION(
            "宗教を広めること",
            "布教(する|を行|活動|のため|にご)|入信(し|を|の)|伝道(集会|の集い|に)|信者(になり|を増|を?募集)|教団(に|へ|の(集会|説明|話))"
                    + "|礼拝(に|へ)(お?越し|おいで|来て|ご?参加)|(聖書|お経|教え)を(いっしょに|一緒に)?(学び|学ぼう|広め)"
                    + "|(神|仏|キリスト|教祖)(様|さま)?を信じ(ましょう|ません|れば|て)|信仰(を|に)(すすめ|勧め|持ち|目覚め|入)"),
    POLITICS(
            "選挙や政治の活動",
            "清き一票|街頭演説|個人演説会|当選(させ|を目指)|立候補(しました|します|いたし)|入党(し|を)|党員(になり|を?募集)"
                    + "|(候補者?|議員|党|氏)(を|に|へ|の|への)(ご?応援|ご?支持|ご?支援|ご?投票|一票)"
                    + "|(さん|氏|候補者?|党|〔名前〕)(に|へ)(ご?投票|一票|入れて)"
                    + "|(議員|候補|党|氏).{0,8}後援会|後援会.{0,12}(議員|候補者|選挙|演説)"
                    + "|(憲法|増税|原発|法案|政権).{0,10}(反対|賛成|打倒).{0,8}(署名|デモ|集会)"),
    LAW(
            "法律やきまりに反すること",
            "(高収入|高額).{0,4}(アルバイト|バイト|報酬|仕事)|(必ず|絶対に?|確実に)(もうか|儲か|稼げ)|元本保証"
                    + "|(ねずみ講|マルチ商法|闇バイト)(に|へ|の)?(入|参加|仲間|募集|しませんか)"
                    + "|(口座|通帳|キャッシュカード|暗証番号|マイナンバー)を(売って|貸して|譲って|買い取|教えて)"
                    + "|(大麻|覚せい剤|覚醒剤|薬物)(を|が)?(売|買え|譲|ゆず)|わいせつ|アダルト|無許可で(営業|販売)"),
    PERSON(
            "だれか一人についてのこと",
            "(〔名前〕|さん|氏|様|宅)(が|は|の).{0,15}(滞納|未納|払って(い)?(ない|ません)|離婚|借金|逮捕|前科|認知症|不倫|うわさ|噂)"
                    + "|(滞納|未納)者の?(名前|氏名|一覧|名簿)(は|を)"),
    HARM("みんなの害になるかもしれないこと", "(外国人|障害者|障がい者|生活保護).{0,8}(出て行|出ていけ|追い出|お断り|入れるな|反対)" + "|(井戸|水道|水)に毒|殺し(てやる|ます)|死ね(?!ば)"),
    UNWANTED(
            "住民が望まないこと",
            "(羽毛|布団|ふとん|健康食品|サプリ|浄水器|投資|分譲|マンション|化粧品).{0,15}(販売|特別価格|説明会|勧誘|ご購入|お申し?込み|安く)"
                    + "|(今だけ|いまだけ|限定).{0,8}(半額|お得|特別価格)|ご購入(ください|の方|いただ)") {
        @Override
        boolean unless(String text) {
            return OF_THE_TOWN.matcher(text).find();
        }
    };

    /** まつり, 商店街 and sponsors sell things too. */
    private static final Pattern OF_THE_TOWN = Pattern.compile("まつり|祭|商店街|商店会|協賛|スポンサー|バザー|フリーマーケット|朝市|模擬店|売店");

    private static final Pattern NOT_MEANT = Pattern.compile(
            "^.{0,14}?(お?断り|ことわり|禁止|できません|しません(?!か)|しないで|やめ|ではあり|でなく|に?注意|気をつけ|気を付け|だまされ|ご用心|被害|詐欺|防止|なくす|なくそう|ありません)");

    private final String label;
    private final Pattern signs;

    Exclusion(String label, String signs) {
        this.label = label;
        this.signs = Pattern.compile(signs);
    }

    /** Whether a reason is one of these, and not of somebody's writing. */
    static boolean labelled(String reason) {
        return Arrays.stream(values()).anyMatch(one -> one.label.equals(reason));
    }

    String label() {
        return label;
    }

    boolean unless(String text) {
        return false;
    }

    /** What the words of a notice clearly look like. */
    static Optional<Exclusion> in(Notice notice) {
        return in(String.join("。", notice.facts().values()));
    }

    static Optional<Exclusion> in(String words) {
        String text = Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return Arrays.stream(values())
                .filter(one -> one.signsIn(text) && !one.unless(text))
                .findFirst();
    }

    private boolean signsIn(String text) {
        Matcher sign = signs.matcher(text);
        while (sign.find()) {
            if (!NOT_MEANT.matcher(text.substring(sign.start())).find()) {
                return true;
            }
        }
        return false;
    }
}
