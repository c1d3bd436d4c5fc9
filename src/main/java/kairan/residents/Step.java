package kairan.residents;

import java.util.Arrays;
import java.util.Optional;

/** The questions of the first taps (はじめの設定), in their order; each can be skipped and asked again under 「設定」. */
enum Step {
    BODY("body"),
    INTERESTS("interests"),
    WORDS("words"),
    NOTICES("notices");

    private final String value;

    Step(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }

    static Optional<Step> of(String value) {
        return Arrays.stream(values()).filter(step -> step.value.equals(value)).findFirst();
    }

    Optional<Step> next() {
        return Arrays.stream(values()).filter(s -> s.ordinal() == ordinal() + 1).findFirst();
    }
}
