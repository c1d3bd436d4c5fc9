package kairan.japanese;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** By what people can be reached: telephone, mail, LINE (連絡先). */
final class Contacts {

    private static final String DIGIT = "[0-9〇零一二三四五六七八九]";
    private static final String BETWEEN = "[-ー・.() の]{0,2}";
    private static final String KANA_DIGIT =
            "(?:ゼロ|ぜろ|れい|まる|マル|いち|に|さん|よん|し|ご|ろく|なな|しち|はち|きゅう|く" + "|イチ|ニ|サン|ヨン|シ|ゴ|ロク|ナナ|シチ|ハチ|キュウ|ク)";

    static final Mask MAIL = Mask.of(
                    // Tried from where letters begin, and from there only: from each letter, many would take seconds.
                    "(?<![a-z0-9._%+-])[._%+-]*+(?<it>[a-z0-9][a-z0-9._%+-]*+ ?(?:@|\\(at\\)|アットマーク|あっとまーく) ?[a-z0-9-]+(?: ?(?:\\.|ドット|どっと) ?[a-z0-9-]+)*+)",
                    Masks.MAIL,
                    // 500円@3人 and 100@2 are sums.
                    (find, text) -> find.group("it").chars().anyMatch(c -> c >= 'a' && c <= 'z'))
            .where("@", "(at)", "アットマーク", "あっとまーく");

    /** The id that LINE itself gives to a person, a room or a group. */
    static final Mask LINE_OWN = Mask.of("(?<![a-z0-9])(?<it>[ucr][0-9a-f]{32})(?![a-z0-9])", Masks.LINE)
            .where(Pattern.compile("[0-9a-f]{32}").asPredicate());

    /** The id that people tell each other. */
    static final Mask LINE_SAID = Mask.of(
                    "(?:(?:line|ライン|らいん)[ の]?)?(?:(?<![a-z])id|アイディー?|アイデー|あいでぃー?)[はが:= 、「]{1,3}(?<it>[a-z0-9][a-z0-9._-]{3,})",
                    Masks.LINE,
                    Contacts::lettered)
            .where("id", "アイデ", "あいで");

    static final Mask LINE_NAMED = Mask.of(
                    "(?:line|ライン|らいん)[はが:= 、「]{1,3}(?<it>[a-z0-9][a-z0-9._-]{3,})",
                    Masks.LINE,
                    (find, text) -> lettered(find, text) && find.group("it").matches(".*[0-9._-].*"))
            .where("line", "ライン", "らいん");

    static final Mask LINE_HANDLE = Mask.of(
                    "(?<![a-z0-9._-])(?<it>@[a-z0-9][a-z0-9._-]{2,})", Masks.LINE, Contacts::lettered)
            .where("@");

    static final Mask TELEPHONE = Mask.of(
                    "(?<![0-9])(?<it>(?:FROM_ABROAD|AT_HOME)NUMBER)(?![0-9])"
                            .replace("FROM_ABROAD", "\\+ ?81[- ]?(?=" + digits(9, 10) + ")(?:\\(0\\))?")
                            .replace("AT_HOME", "(?=\\(?[0〇零]" + BETWEEN + digits(9, 10) + ")")
                            .replace("NUMBER", "(?:\\(D{2,5}\\)|D{1,5})B(?:D{1,4}BD{3,4}|D{6,8})")
                            .replace("D", DIGIT)
                            .replace("B", BETWEEN),
                    Masks.TELEPHONE)
            .where("0", "〇", "零", "81");

    /** Without the area code a number is known only by what stands before it; 2013-2014 are years. */
    static final Mask TELEPHONE_LOCAL = Mask.of(
                    "(?:電話|でんわ|デンワ|tel|℡|携帯|けいたい|ケータイ|スマホ|fax|ファックス|連絡先)[^0-9、。\\n]{0,6}"
                            + "(?<it>[0-9]{1,4}[-ー・() の]{1,2}[0-9]{4}|[0-9]{6,11})(?![0-9年])",
                    Masks.TELEPHONE)
            .where(Pattern.compile("[0-9]{4}").asPredicate());

    static final Mask TELEPHONE_SPOKEN = Mask.of(
                    "(?<it>(?:ゼロ|ぜろ|れい|まる|マル)(?:[- 、・のー]{0,3}DIGIT){9,10})".replace("DIGIT", KANA_DIGIT),
                    Masks.TELEPHONE)
            .where("ゼロ", "ぜろ", "れい", "まる", "マル");

    private Contacts() {}

    /** So many, and no more. */
    private static String digits(int least, int most) {
        return "(?:%s%s){%d,%d}(?!%s[0-9])".formatted(BETWEEN, DIGIT, least, most, BETWEEN);
    }

    private static boolean lettered(MatchResult find, String text) {
        return find.group("it").chars().anyMatch(c -> c >= 'a' && c <= 'z');
    }
}
