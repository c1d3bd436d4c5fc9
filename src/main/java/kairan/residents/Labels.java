package kairan.residents;

import java.text.BreakIterator;
import java.util.Locale;

/** Names as long as a button can be. */
final class Labels {

    private static final int LONGEST = 20;

    private Labels() {}

    static String of(String name) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        characters.setText(name);
        int end = characters.next(LONGEST);
        if (end == BreakIterator.DONE || end == name.length()) {
            return name;
        }
        characters.first();
        return name.substring(0, characters.next(LONGEST - 1)) + "…";
    }
}
