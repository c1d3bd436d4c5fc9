package kairan.feedback;

import java.util.Arrays;
import java.util.Optional;
import kairan.content.Phrase;
import kairan.japanese.Spelling;

/** How it was, in one tap. */
public enum Rating {
    GOOD("good", "よかった", Phrase.FEEDBACK_GOOD),
    OK("ok", "ふつう", Phrase.FEEDBACK_OK),
    TROUBLE("trouble", "こまった", Phrase.FEEDBACK_TROUBLE);

    private final String value;
    private final String label;
    private final Phrase reply;

    Rating(String value, String label, Phrase reply) {
        this.value = value;
        this.label = label;
        this.reply = reply;
    }

    public static Optional<Rating> of(String value) {
        return Arrays.stream(values()).filter(r -> r.value.equals(value)).findFirst();
    }

    /** The rating whose button bears these words. */
    static Optional<Rating> labelled(String words) {
        return Arrays.stream(values())
                .filter(r -> r.label.equals(Spelling.bare(words)))
                .findFirst();
    }

    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    /** The questions that follow; the reasons differ. */
    String dialogue() {
        return "feedback-" + value;
    }

    Phrase reply() {
        return reply;
    }
}
