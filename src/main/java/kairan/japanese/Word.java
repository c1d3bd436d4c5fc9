package kairan.japanese;

import java.util.List;

/**
 * A word of a text and all that stands for the same: its writing, its sound, the groups of words that mean the same.
 *
 * @param forms without repetition, the closest first
 * @param place whether it names a place (地名)
 */
public record Word(List<String> forms, boolean place) {

    public Word {
        forms = List.copyOf(forms);
    }

    /** The form that only this very word has. */
    public String closest() {
        return forms.getFirst();
    }

    /** Whether it is in hiragana only, which the dictionary often cuts in the wrong places. */
    public boolean doubtful() {
        return closest().codePoints().allMatch(Kana::isHiragana);
    }
}
