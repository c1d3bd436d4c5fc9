package kairan.conversation;

import java.util.LinkedHashMap;
import java.util.Map;
import kairan.content.Question;
import org.jspecify.annotations.Nullable;

/** A dialogue under way: what it is about, which question (from 0) comes next, and the answers so far. */
record OpenDialogue(String dialogue, String about, int next, Map<String, String> answers) {

    private static final int END = Integer.MAX_VALUE;

    static OpenDialogue of(String dialogue, String about) {
        return new OpenDialogue(dialogue, about, 0, Map.of());
    }

    OpenDialogue answering(Question question, String value, @Nullable String then) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question.id(), value);
        return new OpenDialogue(dialogue, about, then == null ? next + 1 : END, more);
    }

    OpenDialogue skipping(Question question) {
        return new OpenDialogue(dialogue, about, question.then() == null ? next + 1 : END, answers);
    }
}
