package kairan.conversation;

import java.util.List;
import java.util.Optional;

/** A subject the bot can talk about; empty means "not mine". Runs inside the turn's transaction. */
public interface Topic {

    Optional<List<Message>> hear(Said said);
}
