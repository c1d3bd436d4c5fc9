package kairan.line;

import java.util.List;
import kairan.conversation.Heard;
import kairan.conversation.Inbox;
import kairan.conversation.Together;
import org.springframework.stereotype.Component;

/**
 * Puts into the inbox what LINE brings, together with whatever else is written just then: after an alarm the store is asked
 * once for many events, and the turns are not kept waiting by each of them.
 */
@Component
@WhenOpen
class Letterbox {

    private final Inbox inbox;
    private final Replies replies;
    private final Together together;

    Letterbox(Inbox inbox, Replies replies, Together together) {
        this.inbox = inbox;
        this.replies = replies;
        this.together = together;
    }

    /** Those that were not known before; all are in the store when it returns, or none, and it throws. */
    List<Heard> keep(List<Heard> events) {
        return together.execute(() -> events.stream().filter(this::keep).toList());
    }

    private boolean keep(Heard heard) {
        boolean first = inbox.keep(heard);
        if (!first) {
            replies.renew(heard.id());
        }
        return first;
    }
}
