package kairan.desk;

import java.time.Duration;

/** What can be tried at the desk only so often: how many times within how long. */
enum Door {
    /** Passwords for one name; one that nobody has is counted too, so that nobody learns which there are. */
    PASSWORD(10, Duration.ofHours(1)),
    /** Codes of the second step for one account. */
    CODE(10, Duration.ofHours(1)),
    /** Signing in from one address; a town hall has one for everybody. */
    SIGN_IN(60, Duration.ofMinutes(10)),
    /** Opening links from one address. */
    LINK(60, Duration.ofMinutes(10)),
    /** Looking for one person by letters they have told, by one of the staff. */
    LETTERS(10, Duration.ofHours(1));

    static final Duration LONGEST_WINDOW = Duration.ofHours(1);

    private final int most;
    private final Duration window;

    Door(int most, Duration window) {
        this.most = most;
        this.window = window;
    }

    /** Whether addresses are counted, and not names. */
    boolean ofPlaces() {
        return this == SIGN_IN || this == LINK;
    }

    int most() {
        return most;
    }

    Duration window() {
        return window;
    }
}
