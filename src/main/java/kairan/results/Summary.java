package kairan.results;

import java.util.List;
import kairan.feedback.Rating;

/**
 * The answers to one or many gatherings, added up (集計).
 *
 * @param days how many days of gatherings are in it
 * @param came how many people came to them, as far as that is known
 * @param counted whether somebody counted them on all these days; else some are those who had said that they would come
 * @param byName how many answers came from people who could be asked, of the days of which it is known how many came;
 *     neighbours answer besides
 */
public record Summary(
        Scope scope,
        String title,
        int days,
        int came,
        boolean counted,
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

    /** Whether it is known of how many the answers are; more than had been counted may answer. */
    public boolean shareKnown() {
        return came > 0 && byName <= came;
    }

    /** In whole percent; 0 if nobody is known to have come. */
    public int responseShare() {
        return Share.of(byName, came);
    }

    public List<Bar> distribution() {
        return List.of(
                new Bar("よかった", tally.good(), tone(Rating.GOOD)),
                new Bar("ふつう", tally.ok(), tone(Rating.OK)),
                new Bar("こまった", tally.trouble(), tone(Rating.TROUBLE)));
    }

    public List<Bar> reasonBars() {
        return reasons.stream()
                .map(reason -> new Bar(reason.label(), reason.count(), tone(reason.rating())))
                .toList();
    }

    private static Bar.Tone tone(Rating rating) {
        return switch (rating) {
            case GOOD -> Bar.Tone.LIGHT;
            case OK -> Bar.Tone.MIDDLE;
            case TROUBLE -> Bar.Tone.DARK;
        };
    }
}
