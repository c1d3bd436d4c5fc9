package kairan.gatherings;

import java.util.Optional;
import kairan.conversation.Person;

/** How somebody who leads a gathering comes from the talk to its paper of the 受付, with the QR code. */
public interface CheckInPaper {

    /** The address, good once and for ten minutes; empty for whoever signs in with a password. */
    Optional<String> address(Person person, String occurrence);
}
