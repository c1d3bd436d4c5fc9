package kairan.conversation;

import java.util.Set;

/** Where a person belongs (所属): the associations and groups whose own words are meant for them, by their ids. */
public interface Belonging {

    Set<String> of(Person person);

    /** What the person wants to hear about (関心), by the words under which the town offers it. */
    default Set<String> interests(Person person) {
        return Set.of();
    }
}
