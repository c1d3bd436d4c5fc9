package kairan.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What a neighbour (受益者) sends from the page behind the QR code: nothing of it says who they are.
 *
 * @param id of the form itself, made anew for each page and known to its sender alone, who comes back by it
 */
record NeighbourForm(
        String id,
        Rating rating,
        @Nullable String reason,
        @Nullable String words,
        @Nullable String place) {

    static final int LONGEST_WORDS = 500;
    static final int LONGEST_PLACE = 100;

    NeighbourForm {
        words = filled(words);
        place = filled(place);
        reason = filled(reason);
    }

    /** The same again, to be mended; of another rating other reasons are asked. */
    static NeighbourForm of(String id, Rating rating, Feedback given) {
        return new NeighbourForm(
                id, rating, given.rating() == rating ? given.reason() : null, given.words(), given.place());
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is wrong with it, for its writer; empty if all is well. */
    String wrong() {
        if (words != null && words.length() > LONGEST_WORDS) {
            return "ひとことは、%d文字までにしてください。いまは%d文字あります。".formatted(LONGEST_WORDS, words.length());
        }
        return place != null && place.length() > LONGEST_PLACE
                ? "場所は、%d文字までにしてください。いまは%d文字あります。".formatted(LONGEST_PLACE, place.length())
                : "";
    }

    /** Nothing a resident wrote is ever printed. */
    @Override
    public String toString() {
        return "NeighbourForm[" + rating + "]";
    }
}
