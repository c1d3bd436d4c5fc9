package kairan.notices;

import java.util.Locale;

/** How far a notice has come. */
enum State {
    DRAFT,
    /** Urgent, and waits for a second person to agree. */
    ASKED,
    /** Waits for staff, because it looks like something that is not sent here. */
    HELD,
    /** From its due moment on people see it. */
    SENT;

    /** As it lies in the store. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
