package kairan.notices;

import java.util.Map;
import kairan.content.Phrase;
import org.jspecify.annotations.Nullable;

/** Something a check has found in a notice: what to say about it, whether it holds the notice up, and which fact to ask again. */
record Finding(
        Phrase phrase,
        Map<String, String> blanks,
        boolean stops,
        @Nullable Fact fact) {

    static Finding stopping(Phrase phrase, Map<String, String> blanks, Fact fact) {
        return new Finding(phrase, blanks, true, fact);
    }

    static Finding advising(Phrase phrase, Map<String, String> blanks) {
        return new Finding(phrase, blanks, false, null);
    }
}
