package kairan.notices;

import kairan.conversation.Choice;
import kairan.conversation.Meaning;

/** A button for what can be done with a notice that was sent, wherever it is shown. */
final class SentButton {

    static final String TOPIC = "sent";

    private SentButton() {}

    static Choice of(String label, String value, Notice notice) {
        return of(label, value, notice.id());
    }

    static Choice of(String label, String value, String about) {
        return new Choice(label, new Meaning(TOPIC, value, about));
    }

    /** @param which what follows the notice; empty for the notice itself */
    static String about(Notice notice, String which) {
        return which.isEmpty() ? notice.id() : notice.id() + Choosing.BETWEEN + which;
    }
}
