package kairan.feedback;

import kairan.content.Content;
import kairan.conversation.Ids;
import org.springframework.beans.factory.BeanFactory;

/** What a neighbour without a name sends from the page behind the QR code, for tests in other rooms. */
public final class NeighbourTells {

    private NeighbourTells() {}

    /** @param reason as it is called; "" for none */
    public static void of(
            BeanFactory beans, Content content, String occurrence, String rating, String reason, String words) {
        Rating given = Rating.labelled(rating).orElseThrow();
        String id = Reason.of(content, given).stream()
                .filter(one -> one.label().equals(reason))
                .map(Reason::id)
                .findFirst()
                .orElse("");
        NeighbourForm form = new NeighbourForm(Ids.next(), given, id, words, null);
        beans.getBean(Feedbacks.class).neighbour(occurrence, form);
    }
}
