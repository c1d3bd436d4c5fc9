package kairan.japanese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for comparing: full and half width, capitals, and white space made equal. */
public final class Spelling {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    // Punctuation and symbols; pictures end in joiners and selectors, which are neither.
    private static final int NO_WORD = 1 << Character.CONNECTOR_PUNCTUATION
            | 1 << Character.DASH_PUNCTUATION
            | 1 << Character.START_PUNCTUATION
            | 1 << Character.END_PUNCTUATION
            | 1 << Character.INITIAL_QUOTE_PUNCTUATION
            | 1 << Character.FINAL_QUOTE_PUNCTUATION
            | 1 << Character.OTHER_PUNCTUATION
            | 1 << Character.MATH_SYMBOL
            | 1 << Character.CURRENCY_SYMBOL
            | 1 << Character.MODIFIER_SYMBOL
            | 1 << Character.OTHER_SYMBOL
            | 1 << Character.FORMAT
            | 1 << Character.ENCLOSING_MARK;

    // Every topic compares what was said with its own commands.
    private static final Lately<String, String> BARE = new Lately<>(500);

    private Spelling() {}

    /** NFKC, lower case, white space of any kind folded to single spaces and trimmed. */
    public static String of(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(one).replaceAll(" ").strip();
    }

    /** {@link #of}, with katakana as hiragana; punctuation stays. */
    public static String hiragana(String text) {
        return Kana.hiragana(of(text));
    }

    /** What a short command or button is compared by: {@link #of} without spaces, and without punctuation and pictures around it. */
    public static String bare(String text) {
        return BARE.of(text, Spelling::strip);
    }

    // Not by a pattern: one that ends in $ looks through the rest anew from each of ten thousand pictures.
    private static String strip(String text) {
        String one = of(text);
        int from = 0;
        int to = one.length();
        while (from < to && isNoWord(one.codePointAt(from))) {
            from += Character.charCount(one.codePointAt(from));
        }
        while (to > from && isNoWord(one.codePointBefore(to))) {
            to -= Character.charCount(one.codePointBefore(to));
        }
        return one.substring(from, to).replace(" ", "");
    }

    private static boolean isNoWord(int sign) {
        return sign == ' ' || sign >= 0xFE00 && sign <= 0xFE0F || (NO_WORD >> Character.getType(sign) & 1) == 1;
    }

    /** What names are compared by with their readings: {@link #bare}, with katakana as hiragana. */
    public static String kana(String text) {
        return Kana.hiragana(bare(text));
    }
}
