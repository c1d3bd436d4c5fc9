package kairan.conversation;

import java.text.BreakIterator;
import java.util.Locale;

/** A button: what it shows, at most 20 characters as LINE allows (counted as people count them), and what pressing it means. */
public record Choice(String label, Meaning meaning) {

    static final int LONGEST_LABEL = 20;

    public Choice {
        label = label.strip();
        // Characters are never more than UTF-16 units; counting them is slow, and nearly every label is short.
        if (label.isEmpty() || label.length() > LONGEST_LABEL && characters(label) > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has 1 to 20 characters: " + label);
        }
    }

    public Choice(String label, String topic, String value) {
        this(label, Meaning.of(topic, value));
    }

    private static int characters(String text) {
        BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.JAPANESE);
        graphemes.setText(text);
        int count = 0;
        while (graphemes.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
