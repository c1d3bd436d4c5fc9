package kairan.japanese;

/** What is done to every text at the door, before anything else reads it. */
public final class Cleaning {

    private Cleaning() {}

    /** Lone surrogates become U+FFFD; control characters other than newline and tab are removed; all else stays. */
    public static String of(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                clean.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }
}
