package kairan.content;

import java.util.Arrays;
import java.util.Optional;

/** What happens when it rains: goes ahead in light rain, moves to the spare day, or is cancelled (小雨決行・雨天順延・雨天中止). */
public enum RainRule {
    GOES_AHEAD("小雨決行"),
    MOVES("雨天順延"),
    CANCELLED("雨天中止");

    private final String written;

    RainRule(String written) {
        this.written = written;
    }

    /** By the word for it, as it stands in a file or a form. */
    public static Optional<RainRule> of(String written) {
        return Arrays.stream(values())
                .filter(rule -> rule.written.equals(written))
                .findFirst();
    }

    /** By the value of the answer to 「雨のときは、どうしますか？」; empty where it takes place indoors. */
    public static Optional<RainRule> answered(String value) {
        return switch (value) {
            case "light" -> Optional.of(GOES_AHEAD);
            case "moves" -> Optional.of(MOVES);
            case "off" -> Optional.of(CANCELLED);
            default -> Optional.empty();
        };
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return written;
    }
}
