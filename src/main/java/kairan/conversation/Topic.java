package kairan.conversation;

import java.util.List;
import java.util.Optional;

/** A subject the bot can talk about; empty means "not mine". Runs inside the turn's transaction. */
public interface Topic {

    Optional<List<Message>> hear(Said said);

    /** Does beforehand, outside any transaction, what takes time and needs no store; it may still be that others hear. */
    default void prepare(Said said) {}
}
