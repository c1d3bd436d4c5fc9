package kairan.gatherings;

import java.util.List;
import kairan.conversation.Message;

/** What another room has to say at the head of the call to a gathering. */
public interface Foreword {

    /** The same each time it is asked; empty for nothing. */
    List<Message> before(Occurrence call);
}
