package kairan.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text in parts of bounded length (文ごとに): cut between sentences where there are any, so that what belongs together is
 * read together. Of a text without end its beginning and its end are read.
 */
final class Sentences {

    /** Rules whose effort grows faster than the text stay quick up to here. */
    static final int LONGEST_PART = 1_000;

    /** Twice what any door lets through. */
    static final int MOST_PARTS = 10;

    /** So that no word is cut in two where there is no end of a sentence. */
    private static final int OVERLAP = 100;

    private static final String ENDS = "。!?";

    private Sentences() {}

    static List<String> of(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (text.length() - from > LONGEST_PART) {
            int end = lastEnd(text, from, from + LONGEST_PART);
            parts.add(text.substring(from, end < 0 ? from + LONGEST_PART : end));
            from = end < 0 ? from + LONGEST_PART - OVERLAP : end;
        }
        parts.add(text.substring(from));
        return parts.size() <= MOST_PARTS ? parts : bothEnds(parts);
    }

    /** Behind the last end of a sentence in between, or -1. */
    private static int lastEnd(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if (ENDS.indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> bothEnds(List<String> parts) {
        int half = MOST_PARTS / 2;
        return Stream.concat(parts.stream().limit(half), parts.stream().skip(parts.size() - half))
                .toList();
    }
}
