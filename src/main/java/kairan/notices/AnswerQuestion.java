package kairan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks a sender for the answer to a question about their notice. */
@Component
class AnswerQuestion implements Asking {

    static final String DIALOGUE = "notice-answer";

    private final Answering answering;

    AnswerQuestion(Answering answering) {
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
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return Optional.of(answering.answer(person, about, answers.getOrDefault("words", "")));
    }
}
