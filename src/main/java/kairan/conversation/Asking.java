package kairan.conversation;

import java.util.Map;

/** A topic that asks the questions of a dialogue. */
public interface Asking {

    /** The id of the dialogue in {@code dialogues/}. */
    String dialogue();

    /** Keeps the answers so far, by question id; called after every answer, so that an unfinished form is not lost. */
    void keep(Person person, String about, Map<String, String> answers);

    /** The person took back the answer to this question (送信取消); whoever keeps words of theirs forgets them. */
    default void unsay(Person person, String about, String question) {}
}
