package kairan.delivery;

/** A room that may have to tell people something at once, and therefore wants pushes held back for it. */
public interface HeldBack {

    /** How many people it would have to reach: one push for each who has signed up. */
    long pushes();
}
