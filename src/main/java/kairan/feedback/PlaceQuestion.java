package kairan.feedback;

import java.util.Map;
import kairan.conversation.Asking;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks where it was, of which somebody has told. */
@Component
class PlaceQuestion implements Asking {

    static final String DIALOGUE = "feedback-place";

    private final Feedbacks feedbacks;

    PlaceQuestion(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    public String dialogue() {
        return DIALOGUE;
    }

    @Override
    public boolean asWritten() {
        return true;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        feedbacks.place(about, person, answers.get("place"));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        feedbacks.place(about, person, null);
    }
}
