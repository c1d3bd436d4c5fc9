package kairan.gatherings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;

/** Whether someone comes (出欠). */
public enum Rsvp {
    GOING("going", "出られます", Phrase.RSVP_GOING, Phrase.RSVP_GOING_CHANGED),
    UNDECIDED("undecided", "まだわかりません", Phrase.RSVP_UNDECIDED, Phrase.RSVP_UNDECIDED_CHANGED),
    ABSENT("absent", "今回は出られません", Phrase.RSVP_ABSENT, Phrase.RSVP_ABSENT_CHANGED),
    /** Wants to come and waits for a place (空き待ち); nobody says it, it is what a yes becomes where all places are taken. */
    WAITING("waiting", "空き待ち", Phrase.RSVP_WAITING, Phrase.RSVP_WAITING);

    /** What can be said. */
    public static final List<Rsvp> SAYABLE = List.of(GOING, UNDECIDED, ABSENT);

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

    Choice button(Occurrence occurrence) {
        return new Choice(label, new Meaning("rsvp", value, occurrence.id()));
    }

    Phrase reply() {
        return reply;
    }

    Phrase whenChanged() {
        return whenChanged;
    }
}
