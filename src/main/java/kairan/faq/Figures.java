package kairan.faq;

import java.util.List;
import java.util.function.Predicate;

/**
 * How well questions are answered. Shares are 0 where there is nothing to take a share of.
 *
 * @param questions all lines
 * @param answerable lines with at least one relevant id; the others are called foreign
 * @param hit1 share of the answerable whose first hit is relevant, whatever the zone
 * @param hit3 share of the answerable with a relevant entry among the first three hits, whatever the zone
 * @param hit10 the same among the first ten
 * @param mrr mean over the answerable of 1 ÷ rank of the first relevant hit, 0 beyond ten
 * @param answeredShare share of the answerable in zone sure or middle
 * @param rightAt1WhenSure share of the answerable in zone sure whose first hit is relevant
 * @param rightIn3WhenOffered share of the answerable in zone middle with a relevant entry among the first three hits
 * @param foreignSure share of the foreign in zone sure
 * @param foreignOffered share of the foreign in zone middle
 * @param p50ms time of one question in milliseconds that half of the questions do not exceed
 * @param p99ms the same for 99 of 100
 */
record Figures(
        int questions,
        int answerable,
        double hit1,
        double hit3,
        double hit10,
        double mrr,
        double answeredShare,
        double rightAt1WhenSure,
        double rightIn3WhenOffered,
        double foreignSure,
        double foreignOffered,
        double p50ms,
        double p99ms) {

    static Figures of(List<Reply> replies) {
        List<Reply> ours = only(replies, r -> r.asked().answerable());
        List<Reply> foreign = only(replies, r -> !r.asked().answerable());
        return new Figures(
                replies.size(),
                ours.size(),
                share(ours, r -> r.within(1)),
                share(ours, r -> r.within(3)),
                share(ours, r -> r.within(10)),
                rounded(ours.stream()
                        .mapToDouble(r -> r.rank() == 0 ? 0 : 1.0 / r.rank())
                        .average()
                        .orElse(0)),
                share(ours, r -> r.in(Zone.sure) || r.in(Zone.middle)),
                share(only(ours, r -> r.in(Zone.sure)), r -> r.within(1)),
                share(only(ours, r -> r.in(Zone.middle)), r -> r.within(3)),
                share(foreign, r -> r.in(Zone.sure)),
                share(foreign, r -> r.in(Zone.middle)),
                millis(replies, .50),
                millis(replies, .99));
    }

    private static List<Reply> only(List<Reply> replies, Predicate<Reply> which) {
        return replies.stream().filter(which).toList();
    }

    private static double share(List<Reply> replies, Predicate<Reply> which) {
        return replies.isEmpty() ? 0 : rounded((double) only(replies, which).size() / replies.size());
    }

    private static double millis(List<Reply> replies, double share) {
        double[] sorted = replies.stream().mapToDouble(Reply::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
