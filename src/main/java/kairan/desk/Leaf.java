package kairan.desk;

import java.util.List;

/** So much of a long list as one page shows (ページ), and whether there is more. */
record Leaf<T>(List<T> shown, int number, boolean more) {

    static final int LINES = 50;

    private static final int MOST = 10_000;

    static <T> Leaf<T> of(List<T> all, int number) {
        int at = Math.clamp(number, 0, MOST);
        int from = Math.min(all.size(), at * LINES);
        int to = Math.min(all.size(), from + LINES);
        return new Leaf<>(List.copyOf(all.subList(from, to)), at, to < all.size());
    }
}
