package kairan.japanese;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Covers what tells who somebody is (伏せ字): names, telephone numbers, addresses, mail and LINE ids, however wide they
 * are written. Emergency numbers, dates, sums, and where a park or a rubbish station lies stay readable.
 */
public final class Masks {

    static final String NAME = "〔名前〕";
    static final String TELEPHONE = "〔電話番号〕";
    static final String ADDRESS = "〔住所〕";
    static final String MAIL = "〔メール〕";
    static final String LINE = "〔LINE ID〕";

    private static final List<Mask> ALL = List.of(
            Contacts.MAIL,
            Contacts.LINE_OWN,
            Contacts.LINE_SAID,
            Contacts.LINE_NAMED,
            Contacts.LINE_HANDLE,
            Contacts.TELEPHONE,
            Contacts.TELEPHONE_SPOKEN,
            Contacts.TELEPHONE_LOCAL,
            Homes.POST_CODE,
            Homes.NUMBERED,
            Homes.SAID,
            Homes.ROOM,
            Names.CALLED,
            Names.INTRODUCED,
            Names.SAID,
            Names.OWN_WHOLE,
            Names.OWN,
            Names.SIGNED,
            Names.OTHERS);

    /** From here on a text is looked through sentence by sentence: no name and no number goes on in the next. */
    private static final int LONG = 1_000;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。｡\\n])");

    private static final Lately<String, String> LATELY = new Lately<>(50);

    private Masks() {}

    /** The text with what is personal in it covered; the rest stays as it was written. Covering twice changes nothing. */
    public static String of(String text) {
        return LATELY.of(text, Masks::whole);
    }

    private static String whole(String text) {
        return text.length() > LONG
                ? SENTENCE_END.splitAsStream(text).map(Masks::over).collect(Collectors.joining())
                : over(text);
    }

    private static String over(String text) {
        Evened covered = Evened.of(text);
        for (Mask mask : ALL) {
            covered = mask.over(covered);
        }
        return covered.original();
    }
}
