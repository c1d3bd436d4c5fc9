package kairan.japanese;

import java.text.Normalizer;
import java.util.Locale;

/** A text evened out for looking through, in which every character knows where it stands in the original. */
record Evened(String original, String text, int[] starts) {

    private static final String DASHES = "‐‑‒–—―−⁃﹣";

    /** Full and half width, capitals and dashes made equal, one character for one, or for a kana with its mark. */
    static Evened of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        int i = 0;
        while (i < original.length()) {
            starts[text.length()] = i;
            if (even(original.charAt(i))) {
                text.append(original.charAt(i));
                i++;
                continue;
            }
            int next = marked(original, i) ? i + 2 : i + 1;
            String written = original.substring(i, next);
            String even = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (even.length() != 1) {
                next = i + 1;
                even = original.substring(i, next);
            }
            text.append(DASHES.contains(even) ? "-" : even);
            i = next;
        }
        starts[text.length()] = original.length();
        return new Evened(original, text.toString(), starts);
    }

    /** The letters Japanese is mostly written in are as they should be. */
    private static boolean even(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '鿿' || c >= '0' && c <= '9';
    }

    /** Half-width kana carry their mark as a character of its own. */
    private static boolean marked(String text, int i) {
        return i + 1 < text.length()
                && text.charAt(i) >= 'ｦ'
                && text.charAt(i) <= 'ﾝ'
                && (text.charAt(i + 1) == 'ﾞ' || text.charAt(i + 1) == 'ﾟ');
    }

    /** Where in the original the character at this place begins. */
    int start(int place) {
        return starts[place];
    }
}
