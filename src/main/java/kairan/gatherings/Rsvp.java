package kairan.gatherings;

import java.util.Arrays;
import java.util.Optional;
import kairan.content.Phrase;

/** Whether someone comes (出欠). */
public enum Rsvp {
    GOING("going", "出られます", Phrase.RSVP_GOING, Phrase.RSVP_GOING_CHANGED),
    UNDECIDED("undecided", "まだわかりません", Phrase.RSVP_UNDECIDED, Phrase.RSVP_UNDECIDED_CHANGED),
    ABSENT("absent", "今回は出られません", Phrase.RSVP_ABSENT, Phrase.RSVP_ABSENT_CHANGED);

    private final String value;
    private final String label;
    private final Phrase reply;
    private final Phrase whenChanged;

    Rsvp(String value, String label, Phrase reply, Phrase whenChanged) {
        this.value = value;
        this.label = label;
        this.reply = reply;
        this.whenChanged = whenChanged;
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

    Phrase reply() {
        return reply;
    }

    Phrase whenChanged() {
        return whenChanged;
    }
}
