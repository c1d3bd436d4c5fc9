package kairan.results;

import kairan.feedback.Covers;
import kairan.feedback.Rating;

/**
 * What somebody wrote, as staff may see it: covered by rule and by hand.
 *
 * @param reason as it is called; "" if none was chosen
 * @param words "" if there is only a photo
 */
public record Comment(
        long id, String occurrence, Rating rating, String reason, String place, String words, Photo photo) {

    /** Whether one goes with it, and may be seen. */
    public enum Photo {
        NONE,
        SHOWN,
        COVERED
    }

    /** Whether this stands in it and may be covered. */
    public boolean holds(String part) {
        return !part.isBlank() && !Covers.COVERED.contains(part) && (words.contains(part) || place.contains(part));
    }

    @Override
    public String toString() {
        return "Comment[" + id + "]";
    }
}
