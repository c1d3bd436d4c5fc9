package kairan.delivery;

import java.time.Instant;
import java.util.List;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;

/**
 * Something the bot says unasked. The cause names why and is used once only; audience and about say to whom; before
 * {@code from} nobody sees it, and after {@code until} it helps nobody and is not brought. {@code body} is the
 * association whose share pays for it, {@code sender} is who hears of it when it cannot be brought.
 */
public record Posting(
        String cause,
        String audience,
        String about,
        Push push,
        List<Message> messages,
        Instant until,
        Instant from,
        @Nullable String body,
        @Nullable Person sender) {

    public Posting {
        messages = List.copyOf(messages);
        if (messages.isEmpty() || messages.size() > Message.MOST_IN_A_REPLY) {
            throw new IllegalArgumentException("a posting has 1 to 5 messages, not " + messages.size());
        }
    }

    /** One that goes out now and is nobody's in particular. */
    public Posting(String cause, String audience, String about, Push push, List<Message> messages, Instant until) {
        this(cause, audience, about, push, messages, until, Instant.EPOCH, null, null);
    }

    /** The same, from that moment on; until then it can be taken back. */
    public Posting from(Instant moment) {
        return new Posting(cause, audience, about, push, messages, until, moment, body, sender);
    }

    /** The same, in the name of an association (or of the town: null) and of the person who sends it, if it is one of the talk. */
    public Posting by(@Nullable Person sender, @Nullable String body) {
        return new Posting(cause, audience, about, push, messages, until, from, body, sender);
    }

    @Override
    public String toString() {
        return "Posting[" + audience + " " + push + "]";
    }
}
