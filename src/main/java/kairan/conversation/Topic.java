package kairan.conversation;

import java.util.List;
import java.util.Optional;

/** A subject the bot can talk about; empty means "not mine". Runs inside the turn's transaction. */
public interface Topic {

    Optional<List<Message>> hear(Said said);

    /** Waits until the topic can hear; outside any transaction, before each turn, and at once when it could before. */
    default void ready() {}
}
