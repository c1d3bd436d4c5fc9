package kairan.content;

/** What happens when it rains: goes ahead in light rain, moves to the spare day, or is cancelled (小雨決行・雨天順延・雨天中止). */
public enum RainRule {
    GOES_AHEAD("小雨決行"),
    MOVES("雨天順延"),
    CANCELLED("雨天中止");

    private final String written;

    RainRule(String written) {
        this.written = written;
    }

    /** As it stands in the file. */
    @Override
    public String toString() {
        return written;
    }
}
