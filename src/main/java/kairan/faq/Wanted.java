package kairan.faq;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import kairan.japanese.Spelling;

/**
 * Something particular that a question wants to be told (日にち, 金額, 電話番号, 用紙 …). An entry about the same subject that
 * never speaks of such a thing does not answer it, however many words they share.
 */
enum Wanted {
    DAY(
            "いつ(?!も|でも)|何月|何日|何曜|何時|何年|何歳|日程|日時|締め?切|〆切|期限|期日|いつから|いつまで|when ",
            "いつ(?!も)|\\d+ *(?:年|月|日|時|歳|週)|[月火水木金土日]曜|毎(?:年|月|週|日)|日程|期限|締め?切|春|夏|秋|冬"),
    SUM("いくら|何円|金額|上限|料金|値段|日当|報酬|単価|掛け?金|補助率|年会費|会費は|手数料|何割|何パーセント|how much", "いくら|円|無料|料金|金額|会費|掛け?金|割|％|%|上限"),
    NUMBER("電話番号|番号|tel(?:ephone)?|メールアドレス|アドレス|住所|fax|url", "電話|\\d{2,4}-\\d{2,4}|番号|住所|アドレス"),
    PAPER(
            "ダウンロード|申込書|申請書|届の|届出書|様式|ひな[型形がた]|書式|用紙|書き方|テンプレ|フォーマット|印鑑証明|委任状",
            "申込書|申請書|様式|ひな[型形がた]|用紙|書き方|届|ダウンロード|書式|委任状|証明"),
    COUNT("何人|何名|何回|何件|何社|何個|何枚|何世帯|人口|加入率|how many", "\\d+ *(?:人|名|回|件|社|個|枚|世帯|団体|つ)|何人|何回|割|人口|[一二三四五六七八九十]つ");

    private final Pattern asked;
    private final Pattern told;

    Wanted(String asked, String told) {
        this.asked = Pattern.compile(asked);
        this.told = Pattern.compile(told);
    }

    /** What particular things a question wants; mostly none. */
    static Set<Wanted> by(String question) {
        Set<Wanted> wanted = EnumSet.noneOf(Wanted.class);
        for (Wanted one : values()) {
            if (one.asked(question)) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    /** Whether an entry speaks of it, or is known to be asked for it. */
    boolean spokenOf(Findable entry) {
        return entry.ways().stream().map(Spelling::of).anyMatch(way -> asked(way) || told(way))
                || entry.told().stream().map(Spelling::of).anyMatch(this::told);
    }

    private boolean asked(String text) {
        return asked.matcher(text).find();
    }

    private boolean told(String text) {
        return told.matcher(text).find();
    }
}
