package kairan.japanese;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for comparing: full and half width, capitals, and white space made equal. */
public final class Spelling {

    // Pictures end in joiners and selectors, which are neither punctuation nor symbols.
    private static final String NO_WORD = "[\\p{P}\\p{S}\\p{Cf}\\p{Me}\\x{FE00}-\\x{FE0F}\\s]+";
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");
    private static final Pattern AROUND = Pattern.compile("^" + NO_WORD + "|" + NO_WORD + "$");

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

    private static String strip(String text) {
        return AROUND.matcher(of(text)).replaceAll("").replace(" ", "");
    }

    /** What names are compared by with their readings: {@link #bare}, with katakana as hiragana. */
    public static String kana(String text) {
        return Kana.hiragana(bare(text));
    }
}
