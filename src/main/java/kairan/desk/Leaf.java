package kairan.desk;

import java.util.List;

/** So much of a long list as one page shows (ページ), and whether there is more. */
record Leaf<T>(List<T> shown, int number, boolean more) {

    static final int LINES = 50;

    private static final int MOST = 10_000;

    /** A page that is asked for by an address may be any number. */
    static int at(int number) {
        return Math.clamp(number, 0, MOST);
    }

    /** What was looked up from its first line on, with one line more if there is more. */
    static <T> Leaf<T> begun(List<T> found, int number) {
        return new Leaf<>(found.stream().limit(LINES).toList(), at(number), found.size() > LINES);
    }

    static <T> Leaf<T> of(List<T> all, int number) {
        int at = at(number);
        int from = Math.min(all.size(), at * LINES);
        int to = Math.min(all.size(), from + LINES);
        return new Leaf<>(List.copyOf(all.subList(from, to)), at, to < all.size());
    }
}
