package kairan.conversation;

import java.util.List;
import java.util.UUID;

/** One text on its way to at most 500 people (配信). The key stays the same at every attempt, so that nobody gets it twice. */
public record Parcel(UUID key, List<Recipient> to, List<Message> messages) {

    /** LINE's limit for one multicast. */
    public static final int MOST_RECIPIENTS = 500;

    /** One addressee: the person, and the id they have at the door. */
    public record Recipient(Person person, String externalId) {

        @Override
        public String toString() {
            return "Recipient[…]";
        }
    }

    public Parcel {
        to = List.copyOf(to);
        messages = List.copyOf(messages);
        if (to.isEmpty() || to.size() > MOST_RECIPIENTS) {
            throw new IllegalArgumentException("a parcel has 1 to 500 recipients, not " + to.size());
        }
    }
}
