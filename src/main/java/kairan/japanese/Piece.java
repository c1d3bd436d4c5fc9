package kairan.japanese;

import org.jspecify.annotations.Nullable;

/**
 * One piece of a text as the dictionary cuts it.
 *
 * @param writing as it stands in the text
 * @param word what it is looked up by, or null where it says nothing alone (particles, endings, stop words)
 * @param sound its reading in hiragana, spellings that sound alike made equal
 * @param place whether it names a place
 * @param person whether it is a person's family or given name
 */
record Piece(String writing, @Nullable String word, String sound, boolean place, boolean person) {

    /** Whether it is written so that its reading is certain to be one word: with kanji or katakana. */
    boolean solid() {
        return writing.codePoints().anyMatch(c -> Character.isIdeographic(c) || Kana.isKatakana(c));
    }

    boolean kana() {
        return writing.codePoints().allMatch(Kana::isHiragana);
    }
}
