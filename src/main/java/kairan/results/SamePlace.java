package kairan.results;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.japanese.Spelling;

/**
 * The place that a text means (場所), for comparing: 「さくら公園」 and 「さくら公園（東の入口）」 are one, 「さくら公園前」 and
 * 「さくら公園の近くの会館」 are others. Where it is not sure that two are one, they are two.
 *
 * @param name of the place without the spot in it
 * @param named whether it has a name of its own; 「会館」 and 「駅前」 there may be anywhere
 */
record SamePlace(String name, boolean named) {

    /** What ends the name of a place, in hiragana as far as it is katakana. */
    private static final String KIND = "公園|緑地|広場|ぐらうんど|ぐらんど|運動場|球場|競技場|体育館|ぷーる|会館|公民館|集会所|集会場"
            + "|せんたー|こみせん|ぷらざ|ほーる|図書館|児童館|美術館|博物館|学校|高校|大学|保育園|保育所|こども園|幼稚園|神社|寺|教会|駅|役所|役場|支所"
            + "|消防署|病院|海岸|海水浴場|河川敷|きゃんぷ場|商店街|団地|老人ほーむ|霊園|墓地|市場";

    private static final String SIDE = "(?:東|西|南|北|正|裏|表|中央|奥|手前)*(?:側|口)?の?";
    private static final String SPOT = SIDE
            + "(?:入り?口|出口|門|玄関|広場|駐車場|駐輪場|といれ|水飲み場|べんち|花壇|花だん|遊具|砂場|ぐらうんど|池|あずまや|東屋|すてーじ"
            + "|[大小]?ほーる|和室|会議室|体育館|校庭|[0-9一二三四五]+階.*|中|周辺|まわり)|(?:東|西|南|北|正面|中央)(?:側|口)";

    /** What is beside a place, or has a kind of its own, is another. */
    private static final String OTHER = ".*(?:近く|近所|そば|隣|となり|向かい|むかい|付近|前の|ばす停|停留所).*|.*(?:%s)".formatted(KIND);

    private static final Pattern IN_IT = Pattern.compile("(?!(?:%s)$).*|%s".formatted(OTHER, SPOT));

    private static final Pattern PLACE =
            Pattern.compile("(.+?(?:%s))(?:の(?:%s)|%s)?".formatted(KIND, IN_IT.pattern(), SPOT));

    /** Names that many places have. */
    private static final Pattern ANYWHERE =
            Pattern.compile("(?:お|小|中|高等?|大|地区|地域|町内会?|自治会?|児童|各|近くの|近所の|いつもの)*(?:%s)".formatted(KIND));

    private static final Pattern BETWEEN = Pattern.compile("[\\s()「」『』【】\\[\\]、,，：:]+");

    static SamePlace of(String text) {
        String spelt = Spelling.hiragana(text);
        StringBuilder begun = new StringBuilder();
        String[] pieces = BETWEEN.split(spelt.strip());
        for (int i = 0; i < pieces.length; i++) {
            begun.append(pieces[i]);
            Matcher place = PLACE.matcher(begun);
            boolean ends =
                    i + 1 == pieces.length || IN_IT.matcher(pieces[i + 1]).matches();
            if (ends && place.matches()) {
                String name = place.group(1);
                return new SamePlace(name, !ANYWHERE.matcher(name).matches());
            }
        }
        return new SamePlace(begun.toString(), false);
    }
}
