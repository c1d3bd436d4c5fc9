package kairan.notices;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows a notice and is held (止めている訂正や答え): as people would read it, and why; {@code waits} until staff have
 * looked at it, and not once they have stopped it.
 *
 * @param staffs under which cause staff are asked to look at it
 */
public record Following(String id, String notice, What what, String text, String why, boolean waits, String staffs) {

    /** What it is. */
    public enum What {
        CORRECTION("訂正", "お知らせの訂正", "この訂正"),
        ANSWER("みんなへの答え", "みんなへの答え", "この答え");

        private final String label;
        private final String whole;
        private final String these;

        What(String label, String whole, String these) {
            this.label = label;
            this.whole = whole;
            this.these = these;
        }

        /** To whoever does not see it. */
        String whole() {
            return whole;
        }

        /** To whoever sees it. */
        String these() {
            return these;
        }

        public String label() {
            return label;
        }
    }

    static Following of(Change change, String text) {
        return of(change.id(), change.notice(), What.CORRECTION, text, change.held(), change.tries());
    }

    static Following of(Inquiries.Inquiry inquiry) {
        String answer = Objects.requireNonNullElse(inquiry.answer(), "");
        UUID words = UUID.nameUUIDFromBytes(answer.getBytes(StandardCharsets.UTF_8));
        return of(inquiry.id(), inquiry.notice(), What.ANSWER, answer, inquiry.held(), words);
    }

    private static Following of(String id, String notice, What what, String text, @Nullable String held, Object which) {
        String why = Objects.requireNonNullElse(held, "");
        return new Following(
                id, notice, what, text, why, Exclusion.labelled(why), "follow/%s/%s/look".formatted(id, which));
    }

    /** What was written is not printed. */
    @Override
    public String toString() {
        return "Following[" + id + "]";
    }
}
