package kairan.results;

import kairan.conversation.Person;

/** How somebody in the talk comes to a page on a large screen. */
public interface WayIn {

    /** The address of the summary of that occurrence, for this person. */
    String toSummary(Person person, String occurrence);
}
