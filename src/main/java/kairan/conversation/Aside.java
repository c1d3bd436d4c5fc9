package kairan.conversation;

import java.util.Optional;

/** Something the bot adds under an answer: the greeting, what waits in the mailbox, the question still open. */
public interface Aside {

    /** What to add under this answer to what was said; empty means nothing. Runs inside the turn's transaction. */
    Optional<Message> under(Said said, java.util.List<Message> answer);
}
