package kairan.results;

import kairan.feedback.Rating;

/**
 * What somebody wrote, as staff may see it: covered by rule and by hand.
 *
 * @param reason as it is called; "" if none was chosen
 */
public record Comment(long id, String occurrence, Rating rating, String reason, String place, String words) {

    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
