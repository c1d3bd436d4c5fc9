package kairan.japanese;

import java.text.Normalizer;
import java.util.Locale;

/** A text evened out for looking through, in which every character knows where it stands in the original. */
record Evened(String text, int[] starts) {

    private static final String DASHES = "‐‑‒–—―−⁃﹣";

    /** Full and half width, capitals and dashes made equal, one character for one, or for a kana with its mark. */
    static Evened of(String original) {
        StringBuilder text = new StringBuilder(original.length());
        int[] starts = new int[original.length() + 1];
        int i = 0;
        while (i < original.length()) {
            char c = original.charAt(i);
            if (isEven(c)) {
                starts[text.length()] = i++;
                text.append(c);
                continue;
            }
            int next = marked(original, i) ? i + 2 : i + 1;
            String written = original.substring(i, next);
            String even = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            if (even.length() != 1) {
                next = i + 1;
                even = original.substring(i, next);
            }
            starts[text.length()] = i;
            text.append(DASHES.contains(even) ? "-" : even);
            i = next;
        }
        starts[text.length()] = original.length();
        return new Evened(text.toString(), starts);
    }

    /** Kana and kanji as most are written, for which nothing need be looked up. */
    private static boolean isEven(char c) {
        return c >= 'ぁ' && c <= 'ゖ' || c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '龠';
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
