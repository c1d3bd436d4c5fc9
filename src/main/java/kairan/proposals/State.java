package kairan.proposals;

import java.util.Arrays;
import java.util.Optional;

/** Where an opinion or proposal stands; the one who gave it sees it at any time. */
public enum State {
    /** Not finished by its writer. */
    DRAFT("draft", "書いている途中です"),
    RECEIVED("received", "受け付けました"),
    CONSIDERING("considering", "担当の課で考えています"),
    /** An opinion that was read and, if need be, answered. */
    READ("read", "読みました"),
    ACCEPTED("accepted", "実現に向けて進めます"),
    DECLINED("declined", "今回は、ご希望のとおりにできません");

    private final String value;
    private final String label;

    State(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static Optional<State> of(String value) {
        return Arrays.stream(values()).filter(s -> s.value.equals(value)).findFirst();
    }

    /** How it is kept, and what its button sends. */
    public String value() {
        return value;
    }

    /** How its writer reads it. */
    public String label() {
        return label;
    }

    public boolean closed() {
        return this == READ || this == ACCEPTED || this == DECLINED;
    }
}
