package kairan.gatherings;

import java.util.Arrays;
import java.util.Optional;

/** Whether someone comes (出欠). */
public enum Rsvp {
    GOING("going", "出られます"),
    UNDECIDED("undecided", "まだわかりません"),
    ABSENT("absent", "今回は出られません");

    private final String value;
    private final String label;

    Rsvp(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static Optional<Rsvp> of(String value) {
        return Arrays.stream(values()).filter(r -> r.value.equals(value)).findFirst();
    }

    /** How it is kept, and what its button means. */
    public String value() {
        return value;
    }

    /** How it is shown. */
    public String label() {
        return label;
    }
}
