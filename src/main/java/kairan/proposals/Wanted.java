package kairan.proposals;

/** Which opinions and proposals somebody looks for; what is empty is open: whose they are, about what, where they stand, and the year of their number. */
public record Wanted(String section, String field, String state, String year) {

    public static final Wanted ALL = new Wanted("", "", "", "");

    public boolean any() {
        return !equals(ALL);
    }
}
