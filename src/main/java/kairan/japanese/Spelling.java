package kairan.japanese;

import java.text.Normalizer;

/** One spelling for comparing: full and half width, capitals, and white space made equal. */
public final class Spelling {

    private Spelling() {}

    /** NFKC, lower case, white space of any kind folded to single spaces and trimmed. */
    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
    }

    /** What a short command or button is compared by: {@link #of} without spaces and without punctuation around it. */
    public static String bare(String text) {
        return of(text).replaceAll("^[\\p{P}\\p{S}\\s]+|[\\p{P}\\p{S}\\s]+$", "").replace(" ", "");
    }
}
