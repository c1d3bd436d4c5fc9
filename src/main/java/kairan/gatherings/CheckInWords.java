package kairan.gatherings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.japanese.Spelling;

/** What is written at the 受付: its code, the number of a slip, or the word alone. */
final class CheckInWords {

    private static final String CHECK_IN = "(?:受け?付け?|うけつけ|うけ付け?)";
    private static final String NUMBER = "(?:番号|ばんごう|ナンバー|なんばー|コード|こーど)";

    /** As the QR code writes it. */
    private static final Pattern OPENING = Pattern.compile(CHECK_IN + "の番号は、?(\\d{5})です");

    private static final Pattern CODE = Pattern.compile("(?:" + CHECK_IN + "?の?" + NUMBER
            + "?)(?:は|が|、|:)*(\\d{2}[-、,.ー]?\\d{3}|\\d{3}[-、,.ー]\\d{2})(?:番|です|でした)*");
    private static final Pattern ALONE = Pattern.compile(CHECK_IN + "の?(?:" + NUMBER + "|の?紙|の?画面|の?qr(?:コード|こーど)?)?"
            + "(?:を|に|が|は)?(?:する|します|したい(?:です)?|始める|はじめる|開く|出す|見せて|見る|見たい|知りたい|おねがいします|お願いします)?");
    private static final Pattern SLIP = Pattern.compile(CHECK_IN
            + "?(?:は|、|:)?(\\d{1,2})班(?:[-ー‐−–—の、]+(\\d{1,2})(?:番|号)?|(0\\d)|(\\d{1,2})(?:番|号))(?:の?(?:世帯|家|札|お宅))?"
            + "(?:は|が|、|で)*(?:(\\d{1,2})(?:人|名))?(?:です|来ました|きました|でした|を?" + CHECK_IN
            + "(?:する|して|します)?)?((?:を|は|の" + CHECK_IN
            + "を)?(?:取り?消(?:す|し|します|して)?|とりけ(?:す|し)|消す|消して|来ていません|まちがい(?:です|でした)?|間違い(?:です|でした)?))?");

    private CheckInWords() {}

    /** The code, if they are these words or much like them; digits alone will do. */
    static Optional<String> code(String words) {
        Matcher m = CODE.matcher(Spelling.kana(words));
        return m.matches() ? Optional.of(m.group(1).replaceAll("\\D", "")) : Optional.empty();
    }

    /** Whether these are the words of the QR code, which are no answer to any question. */
    static boolean opening(String words) {
        return OPENING.matcher(Spelling.bare(words)).matches();
    }

    /** Whether somebody asks for the 受付 without a number. */
    static boolean alone(String words) {
        return ALONE.matcher(Spelling.kana(words)).matches();
    }

    /**
     * A household of which somebody came, or did not after all.
     *
     * @param people 0 where nobody has said how many
     */
    record Slip(int block, int number, int people, boolean takenBack) {}

    static Optional<Slip> slip(String words) {
        Matcher m = SLIP.matcher(Spelling.bare(words));
        if (!m.matches()) {
            return Optional.empty();
        }
        String number = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : m.group(4);
        int people = m.group(5) == null ? 0 : Integer.parseInt(m.group(5));
        return Optional.of(
                new Slip(Integer.parseInt(m.group(1)), Integer.parseInt(number), people, m.group(6) != null));
    }
}
