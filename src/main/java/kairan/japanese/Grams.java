package kairan.japanese;

import java.util.ArrayList;
import java.util.List;

/** A text cut into single characters and pairs. */
final class Grams {

    private Grams() {}

    /**
     * Of the writing: pairs and single characters without those in hiragana only, which say nothing; Latin letters and
     * digits stay whole words.
     */
    static List<String> ofWriting(String text) {
        List<String> grams = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            if (isLatin(text.charAt(i))) {
                int end = i;
                while (end < text.length() && isLatin(text.charAt(end))) {
                    end++;
                }
                grams.add(text.substring(i, end));
                i = end;
                continue;
            }
            int next = i + Character.charCount(text.codePointAt(i));
            addFrom(text, i, next, grams);
            i = next;
        }
        return grams;
    }

    private static void addFrom(String text, int from, int next, List<String> grams) {
        int first = text.codePointAt(from);
        if (!Character.isLetter(first)) {
            return;
        }
        if (!Kana.isHiragana(first)) {
            grams.add(text.substring(from, next));
        }
        if (next < text.length() && Character.isLetter(text.codePointAt(next)) && !isLatin(text.charAt(next))) {
            int second = text.codePointAt(next);
            if (!Kana.isHiragana(first) || !Kana.isHiragana(second)) {
                grams.add(text.substring(from, next + Character.charCount(second)));
            }
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** Of a sound in hiragana: pairs only, single kana say nothing. */
    static List<String> ofSound(String sound) {
        List<String> grams = new ArrayList<>();
        for (int i = 0; i + 1 < sound.length(); i++) {
            if (isHeard(sound.charAt(i)) && isHeard(sound.charAt(i + 1))) {
                grams.add(sound.substring(i, i + 2));
            }
        }
        return grams;
    }

    private static boolean isHeard(char c) {
        return Kana.isHiragana(c) || Character.isIdeographic(c);
    }
}
