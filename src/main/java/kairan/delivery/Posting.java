package kairan.delivery;

import java.time.Instant;
import java.util.List;
import kairan.conversation.Message;

/**
 * Something the bot says unasked. The cause names why and is used once only; audience and about say to whom; a pushed
 * one is brought to people, any other waits in their mailboxes; after {@code until} it helps nobody and is not brought.
 */
public record Posting(
        String cause, String audience, String about, boolean pushed, List<Message> messages, Instant until) {

    public Posting {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.size() > Message.MOST_IN_A_REPLY) {
            throw new IllegalArgumentException("a posting has 1 to 5 messages, not " + messages.size());
        }
    }
}
