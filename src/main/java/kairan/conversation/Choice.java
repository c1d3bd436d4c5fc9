package kairan.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A button: what it shows, at most 20 characters as LINE allows (counted as people count them), and what pressing it means.
 *
 * @param opens for a button that opens something instead: a telephone number ({@code tel:}) or a page ({@code https:});
 *     typing its label still means what it means
 */
public record Choice(
        String label,
        Meaning meaning,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String opens) {

    // LINE takes addresses of at most 1,000 characters.
    private static final Pattern ADDRESS = Pattern.compile("tel:\\+?[0-9]{3,20}|https?://[\\x21-\\x7e]{1,990}");

    static final int LONGEST_LABEL = 20;

    public Choice {
        label = label.strip();
        // Characters are never more than UTF-16 units; counting them is slow, and nearly every label is short.
        if (label.isEmpty() || label.length() > LONGEST_LABEL && characters(label) > LONGEST_LABEL) {
            throw new IllegalArgumentException("a label has 1 to 20 characters: " + label);
        }
        if (opens != null && !ADDRESS.matcher(opens).matches()) {
            throw new IllegalArgumentException("a button opens a telephone number or a page");
        }
    }

    public Choice(String label, Meaning meaning) {
        this(label, meaning, null);
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
