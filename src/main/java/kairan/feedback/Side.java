package kairan.feedback;

/** One of the two who work together and look back on it (自己点検). */
enum Side {
    CITIZENS("citizens"),
    TOWN("town");

    private final String value;

    Side(String value) {
        this.value = value;
    }

    /** How it is kept. */
    String value() {
        return value;
    }
}
