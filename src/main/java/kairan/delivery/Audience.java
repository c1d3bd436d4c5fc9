package kairan.delivery;

import java.util.List;
import kairan.conversation.Person;

/** Whom a posting reaches, found out when it is cut into parcels, not when it is written. */
public interface Audience {

    /** The name under which postings ask for it. */
    String name();

    /** The people concerned, in the order of their ids, after the given id ("" for the first), at most so many. */
    List<Person> after(String about, String id, int most);
}
