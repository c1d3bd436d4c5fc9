package kairan.conversation;

/** A point on earth, in degrees. */
public record Spot(double latitude, double longitude) {

    public Spot {
        // Written so that NaN is refused, too.
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("not on earth: " + latitude + ", " + longitude);
        }
    }
}
