package kairan.results;

/** How many said よかった, ふつう and こまった. */
public record Tally(int good, int ok, int trouble) {

    static final Tally NONE = new Tally(0, 0, 0);

    public int total() {
        return good + ok + trouble;
    }

    public Discretion discretion() {
        return Discretion.of(total());
    }

    /** The share of よかった in whole percent. */
    public int goodShare() {
        return Share.of(good, total());
    }

    public int troubleShare() {
        return Share.of(trouble, total());
    }
}
