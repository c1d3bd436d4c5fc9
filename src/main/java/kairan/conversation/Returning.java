package kairan.conversation;

import java.util.Optional;

/** Someone in the house who remembers what a person agreed to before they went away, and asks again when they come back. */
public interface Returning {

    /** The greeting that asks; empty if nothing is remembered. Runs inside the transaction of their turn. */
    Optional<Message> back(Person person);
}
