package kairan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks somebody what they want to know about a notice. */
@Component
class InquiryQuestion implements Asking {

    static final String DIALOGUE = "notice-question";

    private final Answering answering;

    InquiryQuestion(Answering answering) {
        this.answering = answering;
    }

    @Override
    public String dialogue() {
        return DIALOGUE;
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers, String said) {
        return Optional.of(answering.ask(person, about, answers.getOrDefault("words", ""), said));
    }
}
