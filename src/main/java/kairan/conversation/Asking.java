package kairan.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A topic that asks the questions of a dialogue. */
public interface Asking {

    /** The id of the dialogue in {@code dialogues/}. */
    String dialogue();

    /** Keeps the answers so far, by question id; called after every answer, so that an unfinished form is not lost. */
    void keep(Person person, String about, Map<String, String> answers);

    /** What is said after the last answer, in place of the dialogue's own closing words; runs inside the turn. */
    default Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return Optional.empty();
    }

    /** The same, for whoever keeps the words: {@code said} is the id of the event the last answer came with, empty if none is known. */
    default Optional<List<Message>> done(Person person, String about, Map<String, String> answers, String said) {
        return done(person, about, answers);
    }

    /** The person took back the answer to this question (送信取消); whoever keeps words of theirs forgets them. */
    default void unsay(Person person, String about, String question) {}

    /** Whether the words are not the person's own, but what others are to be told. */
    default boolean forOthers() {
        return false;
    }

    /** Whether words are kept as they were written, because nobody reads them but through masks; where not, they are masked as they come in. */
    default boolean asWritten() {
        return false;
    }

    /** Whether any words are an answer, also such as other topics would know; where not, those topics hear first. */
    default boolean takesAnyWords() {
        return false;
    }
}
