package kairan.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kairan.content.Question;

/** A dialogue under way: what it is about, which question (from 0) comes next, and the answers so far. */
record OpenDialogue(String dialogue, String about, int next, Map<String, String> answers) {

    private static final int END = Integer.MAX_VALUE;

    static OpenDialogue of(String dialogue, String about) {
        return new OpenDialogue(dialogue, about, 0, Map.of());
    }

    /** With answers from before. */
    static OpenDialogue of(String dialogue, String about, Map<String, String> answers) {
        return new OpenDialogue(dialogue, about, 0, Map.copyOf(answers));
    }

    OpenDialogue answering(Question question, String value) {
        Map<String, String> more = new LinkedHashMap<>(answers);
        more.put(question.id(), value);
        return new OpenDialogue(dialogue, about, ends(question, value) ? END : next + 1, more);
    }

    OpenDialogue skipping(Question question) {
        return new OpenDialogue(dialogue, about, question.then() == null ? next + 1 : END, answers);
    }

    /** As if that question had been skipped. */
    OpenDialogue without(String question) {
        Map<String, String> fewer = new LinkedHashMap<>(answers);
        fewer.remove(question);
        return new OpenDialogue(dialogue, about, next, fewer);
    }

    /** The only jump there is: with the question itself, or with the option that was taken. */
    private static boolean ends(Question question, String value) {
        List<Question.Option> options = question.choices() == null ? List.of() : question.choices();
        return question.then() != null
                || options.stream().anyMatch(o -> o.value().equals(value) && o.then() != null);
    }
}
