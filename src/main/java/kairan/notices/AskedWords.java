package kairan.notices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.conversation.Asking;
import kairan.conversation.Message;
import kairan.conversation.Person;

/** Asks one question about a notice, to which any words are an answer; empty if it was skipped. */
record AskedWords(String dialogue, Taking taking) implements Asking {

    /** What is done with the answer. */
    interface Taking {

        List<Message> take(Person person, String about, String words);
    }

    @Override
    public boolean takesAnyWords() {
        return true;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return Optional.of(taking.take(person, about, answers.getOrDefault("words", "")));
    }
}
