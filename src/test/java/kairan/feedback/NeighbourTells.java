package kairan.feedback;

import kairan.content.Content;
import org.springframework.beans.factory.BeanFactory;

/** What a neighbour without a name sends from the page behind the QR code, for tests in other rooms. */
public final class NeighbourTells {

    private NeighbourTells() {}

    /**
     * @param form sent before, it is mended
     * @param reason as it is called; "" for none
     */
    public static void of(
            BeanFactory beans,
            Content content,
            String occurrence,
            String form,
            String rating,
            String reason,
            String words) {
        Rating given = Rating.labelled(rating).orElseThrow();
        String id = Reason.of(content, given).stream()
                .filter(one -> one.label().equals(reason))
                .map(Reason::id)
                .findFirst()
                .orElse("");
        beans.getBean(Feedbacks.class).neighbour(occurrence, new NeighbourForm(form, given, id, words, null));
    }

    /** False if there was nothing to take back. */
    public static boolean withdraw(BeanFactory beans, String occurrence, String form) {
        return beans.getBean(Feedbacks.class).withdraw(occurrence, form);
    }
}
