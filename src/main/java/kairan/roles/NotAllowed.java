package kairan.roles;

/** Somebody wanted what none of their roles allows. */
public final class NotAllowed extends RuntimeException {

    NotAllowed(Right right) {
        super(right.name());
    }
}
