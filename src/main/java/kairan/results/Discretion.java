package kairan.results;

/** How much of a group's answers may be shown (少人数の保護): of a few, neighbours could tell whose they are. */
public enum Discretion {

    /** Below three answers no number at all. */
    NOTHING,

    /** Below five answers how many there are, and nothing of what they say. */
    TOTAL,

    ALL;

    public static final int FEWEST_COUNTED = 3;
    public static final int FEWEST_SHOWN = 5;

    public static Discretion of(int answers) {
        if (answers < FEWEST_COUNTED) {
            return NOTHING;
        }
        return answers < FEWEST_SHOWN ? TOTAL : ALL;
    }
}
