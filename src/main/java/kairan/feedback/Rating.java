package kairan.feedback;

import java.util.Arrays;
import java.util.Optional;

/** How it was, in one tap. */
enum Rating {
    GOOD("good", "よかった"),
    OK("ok", "ふつう"),
    TROUBLE("trouble", "こまった");

    private final String value;
    private final String label;

    Rating(String value, String label) {
        this.value = value;
        this.label = label;
    }

    static Optional<Rating> of(String value) {
        return Arrays.stream(values()).filter(r -> r.value.equals(value)).findFirst();
    }

    String value() {
        return value;
    }

    String label() {
        return label;
    }
}
