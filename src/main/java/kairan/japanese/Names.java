package kairan.japanese;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people are called (名前): where they say so, and where 「さん」 or 「様」 follows. */
final class Names {

    private static final String I = "私|わたし|わたくし|あたし|僕|ぼく|ボク|俺|おれ|オレ|わし|自分|こちら|うち";
    private static final String I_IN_KATAKANA = "ワタシ|ワタクシ|ボク|オレ";
    private static final String SELF = "(?:(?:" + I + ")(?:は|が|も|、|:| )|(?:" + I_IN_KATAKANA + ")(?:ハ|ワ|は|、| ))[、 ]?";
    private static final String LETTERS = "[\\p{IsHan}々ぁ-んァ-ヶーa-z・]";
    private static final String NAME = "(?:" + LETTERS + "{1,20}?|" + LETTERS + "{1,12}? " + LETTERS + "{1,8}?)";
    private static final String BEING =
            "(?= ?(?:です|でした|だ(?=けど|が|よ|ね|[。、!\\n]|$)|と申|ともうし|といい|と言い|という者|って(?:いい|言い)|でござい|であり|デス|ト申|[。、!(\\n]|$))";

    private static final Pattern NO_NAME = Pattern.compile(
            "何.*|なん.*|なに.*|誰.*|だれ.*|どう.*|どこ.*|必要.*|不要.*|秘密.*|ひみつ.*|内緒.*|匿名.*|ある.*|いりません.*|いら.*|ない|なし|無し|無い"
                    + "|.*(ません|ない|ください|たい|ます|ました|ですか|いい|良い|よい|ほしい|欲しい).*|(変|言|書|出|聞|入|載|知|要|同).*|[a-z]?");

    /** Kana that the dictionary takes for other words. */
    private static final List<String> FAMILIES =
            List.of(("さとう すずき たかはし たなか いとう わたなべ わたべ やまもと なかむら こばやし かとう よしだ やまだ ささき やまぐち まつもと "
                            + "いのうえ きむら はやし さいとう しみず やまざき やまさき もり いけだ はしもと あべ いしかわ やました なかじま なかしま いしい おがわ "
                            + "まえだ おかだ はせがわ ふじた ごとう こんどう むらかみ えんどう あおき さかもと ふくだ おおた にしむら ふじい かねこ "
                            + "おかもと ふじわら みうら なかの なかがわ はらだ まつだ たけうち おの たむら なかやま わだ いしだ もりた うえだ "
                            + "はら しばた さかい くどう よこやま みやざき みやもと うちだ たかぎ あんどう おおの たにぐち おおつか まるやま いまい "
                            + "こうの たかだ ふじもと むらた たけだ うえの すぎやま ますだ すがわら ひらの おおしま こじま こやま のぐち さくらい ちば "
                            + "まつい きくち いわさき きのした さの つちや かわかみ くぼ まつお あらい おおにし たけなか のむら さわだ "
                            + "にしだ にしやま にしかわ きたむら きたがわ みなみ ひがし くろだ くろさわ みずの みずたに ながた ほりうち ほりえ おかむら "
                            + "かわむら かわさき まつむら まつおか まつした いのまた いとい やぎ はまだ はまさき とみた よしむら よしかわ たじま つだ つじ "
                            + "おくだ おくむら おかざき すずの いずみ いわた いわもと しのはら せきぐち ほんだ ほんま まきの みやた みやした もりもと やぐち わたなべ")
                    .split(" "));

    private static final Set<String> GIVEN =
            Set.of(("あきこ あきら あけみ あやこ いさむ いちろう えいこ えつこ えみこ かずお かずこ かおり かつこ きみこ きよこ きよし くみこ けいこ けんいち けんじ こうじ "
                            + "さちこ さゆり さとし さとみ しげる しげこ しずこ しょうこ じゅんこ すみこ せつこ たかし たかこ たけし たろう ちえこ ちかこ ちよこ つとむ つねこ てつお てるこ "
                            + "としお としこ とみこ ともこ なおき なおこ なおみ なつこ なつみ のぶお のぶこ のりこ はなこ はるお はるこ はるみ ひでお ひでこ ひさこ ひとし ひとみ "
                            + "ひろこ ひろし ひろみ ふみお ふみこ ふじこ まさお まさこ まさみ まさる まりこ まゆみ みえこ みさこ みちこ みつお みつこ みどり みのる みほこ みゆき みよこ "
                            + "やすお やすこ ゆうこ ゆうじ ゆきえ ゆきお ゆきこ ゆみこ ようこ よしお よしこ よしえ りえこ りょうこ れいこ わかこ")
                    .split(" "));

    /** A family name in kanji and a given name with kana in it (佐藤とし子、山田のりこ). */
    private static final Pattern WHOLE =
            Pattern.compile("(?<family>[\\p{IsHan}々]{1,4}) ?(?<given>[ぁ-んァ-ヶー]{2,5}?|[ぁ-んァ-ヶー]{1,4}?[子美江代枝恵香奈男夫雄郎])");

    private static final Pattern OF_MANY = Pattern.compile(".*(?:会|部|団体|団|班|組|サロン|クラブ|チーム|グループ|課|係|協働|という)");

    private static final Set<String> ROLES = Set.of(
            "ボランティア",
            "サポーター",
            "リーダー",
            "スタッフ",
            "シニア",
            "メンバー",
            "パート",
            "アルバイト",
            "サラリーマン",
            "ドライバー",
            "ママ",
            "パパ",
            "オーナー",
            "ヘルパー",
            "ケアマネ",
            "ケアマネジャー",
            "ケアマネージャー",
            "デザイナー",
            "フリーター",
            "ニート",
            "ペット",
            "スマホ",
            "パソコン",
            "ダメ",
            "オーケー",
            "npo",
            "pta",
            "line",
            "ob",
            "og",
            "ok",
            "ng",
            "bot",
            "ai");

    /** After 「名前は」 whatever follows is one, unless it speaks about the name. */
    static final Mask CALLED = Mask.of(
                    "(?<owner>[^、。\\n ]{0,6})(?:名前|氏名|なまえ|本名|苗字|名字|ナマエ)(?:は|が|:|、| |ハ)[:、 ]?(?<it>NAME)BEING"
                            .replace("NAME", NAME)
                            .replace("BEING", BEING),
                    Masks.NAME,
                    (find, text) -> ofAPerson(find.group("owner")) && named(find.group("it")))
            .where("名前", "氏名", "なまえ", "本名", "苗字", "名字", "ナマエ");

    /** 「〜と申します」 is said of nothing but one's own name. */
    static final Mask INTRODUCED = Mask.of(
                    "(?<=^|[。、!\\nはのがも「長 ])(?:SELF)?(?<it>LETTERS{1,8}?(?: LETTERS{1,8}?)?)(?= ?(?:と申し?(?:ます|まし|す)|という者(?:です|だ|で)|ともうし(?:ます|まし)|と云います))"
                            .replace("SELF", SELF)
                            .replace("LETTERS", LETTERS),
                    Masks.NAME,
                    (find, text) -> named(find.group("it")))
            .where("申", "もうし", "という者", "云い");

    /** 「わたしは〜といいます」, too. */
    static final Mask SAID = Mask.of(
                    "SELF(?:[^。、\\n]{0,20}(?:の|会長|班長|役員|副会長))?(?<it>NAME)(?= ?(?:と(?:いい|言い|云い)ます|という(?:者|もの)です|って(?:いい|言い)ます))"
                            .replace("SELF", SELF)
                            .replace("NAME", NAME),
                    Masks.NAME,
                    (find, text) -> !find.group().startsWith("うち")
                            && !find.group().startsWith("こちら")
                            && named(find.group("it"))
                            && !ROLES.contains(find.group("it"))
                            && !OF_MANY.matcher(find.group("it")).matches())
            .where("いいます", "言います", "云います", "という");

    /** 「私は山田のりこです」, in which の belongs to the name; 「佐藤とし子」 alone. */
    static final Mask OWN_WHOLE = Mask.of(
            "(?:^(?:[^。、\\n]{0,15}?の)??|SELF(?:[^。、\\n]{0,20}?(?:の|会長|班長|役員|副会長))??)(?<it>WHOLE)BEING"
                    .replace("SELF", SELF)
                    .replace("WHOLE", WHOLE.pattern())
                    .replace("BEING", BEING),
            Masks.NAME,
            (find, text) -> whole(find.group("it")));

    static final Mask OWN = Mask.of(
                    "SELF(?:[^。、\\n]{0,20}(?:の|会長|班長|役員|副会長))?(?<it>NAME)BEING"
                            .replace("SELF", SELF)
                            .replace("NAME", NAME)
                            .replace("BEING", BEING),
                    Masks.NAME,
                    (find, text) -> likeAName(find.group("it")))
            .where((I + "|" + I_IN_KATAKANA).split("\\|"));

    /** 「3班の佐藤です。」 at the beginning. */
    static final Mask SIGNED = Mask.of(
            "^(?:(?:こんにち[はわ]|こんばん[はわ]|おはようございます|はじめまして|すみません|お世話になります|お世話になっております)[。、! \\n]*)?"
                    + "(?:[^。、\\n]{0,15}(?:の|会長|班長|役員|副会長))?(?<it>[\\p{IsHan}々]{2,6}|[\\p{IsHan}々]{1,3} [\\p{IsHan}々]{1,3}|FAMILY)"
                            .replace("FAMILY", String.join("|", FAMILIES))
                    + "(?=です(?:[。、!けが\\n ]|$)|といいます|と言います)",
            Masks.NAME,
            (find, text) -> FAMILIES.contains(find.group("it")) || allOfPersons(find.group("it")));

    static final Mask OTHERS = Mask.of(
                    "(?<it>[\\p{IsHan}々]{1,5}?|FAMILY)(?=さん|さま|様|くん|君|ちゃん)"
                            .replace("FAMILY", "(?<![ぁ-ん])(?:" + String.join("|", FAMILIES) + ")"),
                    Masks.NAME,
                    (find, text) -> FAMILIES.contains(find.group("it")) || allOfPersons(find.group("it")))
            .where("さん", "さま", "様", "くん", "君", "ちゃん");

    private Names() {}

    /** A group, a park and a dog have names too. */
    private static boolean ofAPerson(String owner) {
        return !owner.endsWith("の") || owner.matches(".*(私|わたし|僕|ぼく|俺|本人|自分|夫|妻|父|母|息子|娘|孫)の");
    }

    private static boolean named(String words) {
        return !NO_NAME.matcher(words).matches();
    }

    /** Whether the words are a name rather than what somebody is, wants or thinks. */
    private static boolean likeAName(String words) {
        String bare = words.replace(" ", "").replace("・", "");
        if (!named(bare) || ROLES.contains(bare)) {
            return false;
        }
        String kana = Kana.hiragana(bare);
        if (GIVEN.contains(kana) || whole(bare)) {
            return true;
        }
        if (FAMILIES.stream().anyMatch(kana::startsWith) && kana.codePoints().allMatch(Kana::isHiragana)) {
            return true;
        }
        return bare.matches("[a-z]{2,}|[ァ-ヶー]{2,}")
                ? Cut.of(bare).pieces().stream().noneMatch(Piece::place)
                : ofPersons(bare);
    }

    private static boolean whole(String words) {
        Matcher name = WHOLE.matcher(words);
        if (!name.matches() || !allOfPersons(name.group("family"))) {
            return false;
        }
        String given = name.group("given");
        return GIVEN.contains(Kana.hiragana(given)) || given.codePoints().anyMatch(Character::isIdeographic);
    }

    private static boolean ofPersons(String words) {
        List<Piece> pieces = Cut.of(words).pieces();
        return words.matches("[\\p{IsHan}々]{1,6}(?![がをにへとでもの])[ぁ-んァ-ヶー]{0,5}")
                && !pieces.isEmpty()
                && pieces.getFirst().person()
                // 山田町 is where somebody lives, 中村 who they are.
                && (pieces.size() == 1 || !words.matches(".*[市区町村]"));
    }

    private static boolean allOfPersons(String words) {
        List<Piece> pieces = Cut.of(words).pieces();
        return !pieces.isEmpty() && pieces.stream().allMatch(Piece::person);
    }
}
