package kairan.conversation;

import java.util.List;
import java.util.Optional;

/** A subject the bot can talk about; empty means "not mine". Runs inside the turn's transaction. */
public interface Topic {

    Optional<List<Message>> hear(Said said);

    /**
     * The answer where many hear (グループ), of whom nobody is known; empty means "not mine, or not for all ears". Only
     * what anybody may read: the buttons of such an answer are not shown, for nobody could be told apart who presses.
     */
    default Optional<List<Message>> aloud(String words) {
        return Optional.empty();
    }

    /** Does beforehand, outside any transaction, what takes time and needs no store; it may still be that others hear. */
    default void prepare(Said said) {}
}
