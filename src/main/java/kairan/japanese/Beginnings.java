package kairan.japanese;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of many patterns may be found in a text, told by two letters each: most of a hundred patterns cannot even begin
 * anywhere in what anybody writes, and need not be tried. It may name one in vain, and never leaves one out. May be
 * shared.
 */
public final class Beginnings {

    private static final char END = '\0';

    private static final BitSet NONE = new BitSet();

    // Those of a big town's talk; if there are more, all are looked at again.
    private static final int MOST_PAIRS = 20_000;

    private final List<Pattern> patterns;

    /** What looks back needs more than its first letters, and a rare kanji is two letters of which none stands alone. */
    private final BitSet anyhow = new BitSet();

    // Looked up for every letter of what anybody says: without a lock, and two at once may both find the same.
    private final AtomicReferenceArray<@Nullable BitSet> letters = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);
    private final Map<Integer, BitSet> pairs = new ConcurrentHashMap<>();

    public Beginnings(List<Pattern> patterns) {
        this.patterns = patterns;
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).pattern().contains("(?<=")
                    || patterns.get(i).pattern().chars().anyMatch(c -> Character.isSurrogate((char) c))
                    || patterns.get(i).matcher("").find()) {
                anyhow.set(i);
            }
        }
    }

    /** The numbers of the patterns that may be found in this text. */
    public BitSet among(String text) {
        BitSet may = copy(anyhow);
        for (int i = 0; i < text.length(); i++) {
            char first = text.charAt(i);
            if (!letter(first).isEmpty()) {
                may.or(pair(first, i + 1 < text.length() ? text.charAt(i + 1) : END));
            }
        }
        return may;
    }

    private BitSet letter(char letter) {
        BitSet known = letters.get(letter);
        if (known == null) {
            BitSet found = beginning(letter);
            known = found.isEmpty() ? NONE : found;
            letters.set(letter, known);
        }
        return known;
    }

    private BitSet pair(char first, char second) {
        int both = first << 16 | second;
        BitSet known = pairs.get(both);
        if (known == null) {
            known = beginning(first, second);
            if (pairs.size() >= MOST_PAIRS) {
                pairs.clear();
            }
            pairs.put(both, known);
        }
        return known;
    }

    private BitSet beginning(char letter) {
        BitSet these = new BitSet();
        for (int i = 0; i < patterns.size(); i++) {
            if (begins(patterns.get(i), String.valueOf(letter))) {
                these.set(i);
            }
        }
        return these;
    }

    private BitSet beginning(char first, char second) {
        BitSet these = copy(letter(first));
        String both = second == END ? String.valueOf(first) : "" + first + second;
        these.stream()
                .filter(i ->
                        second == END ? !patterns.get(i).matcher(both).lookingAt() : !begins(patterns.get(i), both))
                .forEach(these::clear);
        return these;
    }

    /** Not by {@code clone}, which trims the one it copies, while others may read it. */
    private BitSet copy(BitSet shared) {
        BitSet copy = new BitSet(patterns.size());
        copy.or(shared);
        return copy;
    }

    /** Whether it stands at the beginning, or would if more followed. */
    private static boolean begins(Pattern pattern, String letters) {
        Matcher start = pattern.matcher(letters);
        return start.lookingAt() || start.hitEnd();
    }
}
