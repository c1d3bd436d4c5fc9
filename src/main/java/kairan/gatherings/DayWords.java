package kairan.gatherings;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.japanese.Lately;
import kairan.japanese.Spelling;

/**
 * A question of the day as it was put: what is asked, and about which gathering. Only what is short and asks nothing else
 * is one; 「保険は何時まで」 is a matter for the documents.
 *
 * @param about what names the gathering, or empty where people mean the one that matters to them
 */
record DayWords(DayQuestion asks, String about) {

    private static final int LONGEST = 40;

    private static final String GATHERING =
            "行事|ぎょうじ|いべんと|催し|もよおし|清掃|せいそう|(お)?掃除|(お)?そうじ|ごみ拾い|ごみひろい|草取り|草むしり|草刈り|集まり|あつまり|活動|清掃活動|あれ";
    private static final String DAY =
            "今日|きょう|本日|明日|あした|あす|明後日|あさって|今度|こんど|次|つぎ|次回|今週|来週|当日|(今度の|来週の)?[月火水木金土日]曜日?|(\\d{1,2}月)?\\d{1,2}日|\\d{1,2}/\\d{1,2}";

    /** Why they ask, before they do. */
    private static final String BECAUSE = "[^。]{1,14}[るたいなん](ので|のですが|んですが|のだけど|んだけど|んですけど)";

    /** What people say around the name of a gathering without meaning anything by it. */
    private static final Pattern NOTHING =
            Pattern.compile("(すみません(が)?|あの|ねえ|ちなみに|ところで|で|DAY|GATHERING|BECAUSE|の|は|って|、|が|も|に|へ|。)*"
                    .replace("DAY", DAY)
                    .replace("GATHERING", GATHERING)
                    .replace("BECAUSE", BECAUSE));

    private static final Pattern AROUND =
            Pattern.compile("^((DAY)(の|は|、)?)+|(の日|の件|のこと|のとき)?(は|って|、|が|も|の|に|へ|では|で)*$".replace("DAY", DAY));

    private static final Lately<String, Optional<DayWords>> LATELY = new Lately<>(50);

    /** The question in these words, or empty if they ask none, or more. */
    static Optional<DayWords> of(String words) {
        return LATELY.of(words, DayWords::asked);
    }

    private static Optional<DayWords> asked(String words) {
        String said = Spelling.kana(words).replace("なんじ", "何時");
        return said.length() > LONGEST
                ? Optional.empty()
                : DayWays.among(said).entrySet().stream()
                        .flatMap(way -> of(way.getKey(), way.getValue().matcher(said)).stream())
                        .min(Comparator.comparingInt(asked -> asked.about().length()));
    }

    private static Optional<DayWords> of(DayQuestion asks, Matcher asked) {
        if (!asked.matches()) {
            return Optional.empty();
        }
        String about = asked.group("about");
        if (NOTHING.matcher(about).matches()) {
            return Optional.of(new DayWords(asks, ""));
        }
        return Optional.of(new DayWords(asks, AROUND.matcher(about).replaceAll("")));
    }

    /** Whether the gathering of this name may be meant. */
    boolean means(String gathering) {
        return Spelling.kana(gathering).contains(about);
    }
}
