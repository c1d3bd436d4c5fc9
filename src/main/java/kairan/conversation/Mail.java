package kairan.conversation;

import java.util.List;

/** Where a door leaves an answer that can no longer be sent as a reply, until the person speaks again. */
public interface Mail {

    void leave(Person person, List<Message> messages);
}
