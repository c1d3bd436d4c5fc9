package kairan.delivery;

/** Whom a posting reaches, found out when it is cut into parcels, not when it is written. */
public interface Audience {

    /** The name under which postings ask for it. */
    String name();

    /** The people concerned by what the posting is about. */
    Selection people(String about);
}
