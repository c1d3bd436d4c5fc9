package kairan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;

/** Asks whoever writes or corrects a notice for one fact; any words are an answer, also such as other topics know. */
record FactQuestion(Fact fact, Writing writing, Correcting correcting, Drafts drafts) implements Asking {

    @Override
    public String dialogue() {
        return fact.dialogue();
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    @Override
    public boolean forOthers() {
        return fact == Fact.WORDS;
    }

    /** Kept in {@link #done}: there is only one question. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        String answer = answers.getOrDefault(fact.key(), "");
        return Optional.of(
                Correcting.corrects(about)
                        ? correcting.answer(person, about, fact, answer)
                        : writing.answer(person, about, fact, answer));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        drafts.draft(about, person).ifPresent(draft -> drafts.tell(draft, fact, ""));
    }
}
