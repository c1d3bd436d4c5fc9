package kairan.transcripts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** One thing in a transcript (会話例); {@code lines} are the lines of the file it was read from. */
sealed interface Step {

    List<String> lines();

    /** A person writes, or presses a button if the words stand in ［ ］. */
    record Speaks(List<String> lines, String who, String words) implements Step {

        boolean presses() {
            return words.startsWith("［") && words.endsWith("］");
        }

        String button() {
            return words.substring(1, words.length() - 1);
        }
    }

    /** The bot must say this, to the named person or to whoever spoke last. */
    record Expects(List<String> lines, String to, String text, List<String> buttons) implements Step {}

    /** The clock is set, and what is due goes out. */
    record Now(List<String> lines, LocalDateTime time) implements Step {}

    /** Staff close the proposal that has waited longest (「沿えない」にする), with what they write into its fields. */
    record Decides(List<String> lines, String state, Map<String, String> fields) implements Step {}

    /** Staff answer for the town how it was to work together (市の自己点検): the beginning of an answer by a word of its question. */
    record Checks(List<String> lines, Map<String, String> fields) implements Step {}

    /** A neighbour without a name reads the QR code, or mends what was sent last: how it was, perhaps a reason, perhaps words. */
    record Neighbour(List<String> lines, boolean mends, String rating, String reason, String words) implements Step {}

    /** A neighbour takes back what was sent last. */
    record NeighbourWithdraws(List<String> lines) implements Step {}

    /** The page of that name must show this. */
    record Sees(List<String> lines, String page, String text) implements Step {}

    /** For the reader. */
    record Prose(List<String> lines) implements Step {}
}
