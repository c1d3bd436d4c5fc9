package kairan.japanese;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Where people live (住所): down to the number of the house. Districts alone say too little to be covered, and parks are no homes. */
final class Homes {

    private static final String NUMBER = "(?:[0-9]{1,5}|[一二三四五六七八九十百〇]{1,5})";
    private static final String PLACE = "(?:[\\p{IsHan}ァ-ヶ々]{0,16}|(?<![ぁ-ん])[ぁ-ん]{2,6}[町台丘])";
    private static final String BUILDING = "(?: ?[\\p{IsHan}ァ-ヶーa-z]{0,12}(?:マンション|アパート|ハイツ|コーポ|荘|ビル|団地|住宅|メゾン)"
            + "(?:[\\p{IsHan}ァ-ヶーぁ-んa-z]{0,8}? ?(?:[0-9]{1,3}棟)? ?[0-9]{1,4}(?:号室?)?)?| ?[0-9]{1,3}棟 ?[0-9]{1,4}(?:号室?)?| ?[0-9]{1,4}号室)?";

    private static final String OPEN_TO_ALL =
            "(?:公園|広場|会館|集会所|センター|ステーション|ごみ置き場|ゴミ置き場|集積所|交差点|バス停|停留所|街灯|街路灯|学校|市役所|役場" + "|駐車場|体育館|図書館|歩道|道路|側溝|ミラー)";
    private static final Pattern OPEN_BEFORE = Pattern.compile(OPEN_TO_ALL + "[(は:、 ]{0,2}$");
    private static final Pattern OPEN_AFTER = Pattern.compile(
            "^(?:付近|あたり|角)?(?:の|にある| )?[\\p{IsHan}ァ-ヶーぁ-ん]{0,6}?" + OPEN_TO_ALL + "(?!の?(?:隣|となり|向かい|裏|そば|近く|横))");

    static final Mask POST_CODE = Mask.of(
                    "(?:〒 ?|郵便番号[はが: ]{0,2}|(?<![0-9-]))(?<it>[0-9]{3}[-ー][0-9]{4})(?![0-9-])", Masks.ADDRESS)
            .where(Pattern.compile("[0-9]{4}").asPredicate());

    static final Mask NUMBERED = Mask.of(
                    forms(
                            "(?:[東西南北]?NUMBER条)?[東西南北]?NUMBER丁目 ?NUMBER"
                                    + "(?:番地?[ の]?(?:NUMBER号?)?|[-ーの]NUMBER号?|(?![0-9時日月人個円年回件枚本%の班階]))BUILDING",
                            "(?<![条則])NUMBER番地(?:[-ーの ]?NUMBER号?)?BUILDING",
                            "(?<!第)NUMBER番 ?NUMBER号(?![車線])BUILDING",
                            "(?<=[市町条丘台区村郡通島])NUMBER[-ー]NUMBER(?:[-ー]NUMBER)?(?![-0-9時日月人個円年回件枚本%班])BUILDING",
                            "(?<=[\\p{IsHan}ァ-ヶ])(?<!資料|[図表第章版号番問式成和稿])NUMBER[-ー]NUMBER[-ー]NUMBER(?![-0-9])BUILDING"),
                    Masks.ADDRESS,
                    Homes::ofSomebody)
            .where(Pattern.compile("丁目|番|[0-9一二三四五六七八九十百〇][-ー]").asPredicate());

    /** Whoever says that it is the address needs no number. */
    static final Mask SAID = Mask.of(
                    "住所[はが:、 ]++(?<it>(?!他|別|隣|同|市|町|本|各|現|旧|何)[\\p{IsHan}ァ-ヶー々]{1,9}[都道府県市区町村郡](?!民|内会|外)[^。、\\n]{0,40}?)"
                            + "(?=です|でございます|に住|になり|と|。|、|\\n|$)",
                    Masks.ADDRESS)
            .where("住所");

    static final Mask ROOM = Mask.of("(?<it>[0-9]{1,3}棟 ?[0-9]{2,4}(?:号室?)?|[0-9]{2,4}号室?(?=に住))", Masks.ADDRESS)
            .where("棟", "号");

    private Homes() {}

    /** In long lines of kanji the forms would take their time; so first what every address has is looked for. */
    private static String forms(String... forms) {
        return ("(?<it>(?=.{0,32}?(?:丁目|番|[-ー]))PLACE(?=[東西南北0-9一二三四五六七八九十百〇])(?:" + String.join("|", forms) + "))")
                .replace("PLACE", PLACE)
                .replace("BUILDING", BUILDING)
                .replace("NUMBER", NUMBER);
    }

    private static boolean ofSomebody(MatchResult find, String text) {
        String before = text.substring(Math.max(0, find.start("it") - 20), find.start("it"));
        String after = text.substring(find.end("it"), Math.min(text.length(), find.end("it") + 30));
        return !OPEN_BEFORE.matcher(before).find() && !OPEN_AFTER.matcher(after).find();
    }
}
