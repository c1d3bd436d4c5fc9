package kairan.transcripts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import kairan.conversation.Outcome;
import org.jspecify.annotations.Nullable;

/** Where a transcript is played: inside the house, or through one of its doors. Every call returns when all it causes has happened. */
interface Stage {

    /** Makes an empty town at that time, in which these people are known. */
    void open(LittleTown town);

    void write(String who, String words);

    void press(String who, Choice choice);

    /** Comes, or comes back (友だちに追加する); not at every door. */
    default void come(String who) {
        throw new UnsupportedOperationException("nobody comes at this door");
    }

    /** Goes away (ブロックする); not at every door. */
    default void leave(String who) {
        throw new UnsupportedOperationException("nobody leaves at this door");
    }

    /** From now on LINE answers every parcel like this; not at every door. */
    default void trouble(Outcome always) {
        throw new UnsupportedOperationException("there is no trouble at this door");
    }

    /** At the desk, the slip of a household about the notice that went out last: so many come, or only that they know; not at every door. */
    default void slip(String household, @Nullable Integer coming) {
        throw new UnsupportedOperationException("this door has no desk");
    }

    /** Staff close the proposal that has waited longest, with these fields; not at every door. */
    default void decide(String state, Map<String, String> fields) {
        throw new UnsupportedOperationException("nobody decides at this door");
    }

    /** Somebody tells at the desk what came of the answers to the gathering that was last; not at every door. */
    default void tell(String theme, String heard, String answer) {
        throw new UnsupportedOperationException("this door has no desk");
    }

    /** Staff answer for the town how it was to work together, the last time; not at every door. */
    default void check(Map<String, String> answers) {
        throw new UnsupportedOperationException("this door has no desk");
    }

    /** A neighbour says how the gathering that was last was, or mends what was sent last; not at every door. */
    default void neighbour(boolean mends, String rating, String reason, String words) {
        throw new UnsupportedOperationException("this door has no page");
    }

    /** What was sent last is taken back; not at every door. */
    default void neighbourWithdraws() {
        throw new UnsupportedOperationException("this door has no page");
    }

    /** What that page shows; not at every door. */
    default String page(String name) {
        throw new UnsupportedOperationException("this door has no page");
    }

    /** Sets the clock and lets everything due go out. */
    void now(LocalDateTime time);

    /**
     * The next moment at which to look whether something is due: the quarters of an hour before a moment, and further
     * off every hour, so that a month goes by in seconds.
     */
    static LocalDateTime onTheWay(LocalDateTime now, LocalDateTime moment) {
        LocalDateTime next = now.plusHours(3).isBefore(moment) ? now.plusHours(1) : now.plusMinutes(15);
        return next.isBefore(moment) ? next : moment;
    }

    /** Takes what the bot has said to them since the last time. */
    List<Message> heard(String who);
}
