package kairan.roles;

import org.jspecify.annotations.Nullable;

/** What became of a code that somebody typed. */
sealed interface Acceptance {

    /** They hold the role now or soon; {@code old} is who hands it over, with the end of theirs. */
    record Given(Holding held, @Nullable Holding old) implements Acceptance {}

    /** They hold that very role already; the code is still good for somebody else. */
    record HeldAlready(Holding held) implements Acceptance {}

    /** Mistyped, expired, withdrawn or used. */
    record Wrong() implements Acceptance {}

    /** Too many wrong ones: it was not even looked at. */
    record Locked() implements Acceptance {}
}
