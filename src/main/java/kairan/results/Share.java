package kairan.results;

/** Shares in whole percent, as people read them. */
final class Share {

    private static final int WHOLE = 100;

    private Share() {}

    /** Rounded half up; 0 of nothing. More than the whole is no share: neighbours answer who were not asked. */
    static int of(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.min(WHOLE, (part * WHOLE * 2 + whole) / (whole * 2));
    }
}
