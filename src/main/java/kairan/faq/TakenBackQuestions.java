package kairan.faq;

import java.util.List;
import kairan.conversation.Keeping;
import kairan.conversation.Kept;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Forgets a question that was taken back (送信取消). */
@Component
class TakenBackQuestions implements Keeping {

    private final OpenQuestions questions;

    TakenBackQuestions(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public void unsay(Person person, String said) {
        questions.unsay(person, said);
    }

    @Override
    public List<Kept> about(Person person) {
        return List.of();
    }

    @Override
    public void erase(Person person) {
        questions.erase(person);
    }
}
