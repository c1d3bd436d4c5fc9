package kairan.results;

import java.util.List;

/**
 * The answers to one or many gatherings, added up (集計).
 *
 * @param days how many days of gatherings are in it
 * @param came how many people came to them, as far as that is known
 * @param byName how many answers came from people who could be asked; neighbours answer besides
 */
public record Summary(
        Scope scope,
        String title,
        int days,
        int came,
        int byName,
        Tally tally,
        List<ReasonCount> reasons,
        List<Point> trend,
        List<Group> groups,
        List<Mark> marks,
        List<Trouble> troubles,
        List<Need> needs) {

    public Discretion discretion() {
        return tally.discretion();
    }

    /** In whole percent; 0 if nobody is known to have come. */
    public int responseShare() {
        return Share.of(byName, came);
    }

    public List<Bar> distribution() {
        return List.of(
                new Bar("よかった", tally.good()), new Bar("ふつう", tally.ok()), new Bar("こまった", tally.trouble()));
    }

    public List<Bar> reasonBars() {
        return reasons.stream()
                .map(reason -> new Bar(
                        "%s（%s）".formatted(reason.label(), reason.rating().label()), reason.count()))
                .toList();
    }
}
