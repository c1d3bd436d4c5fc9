package kairan.faq;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kairan.content.ContentFiles;
import kairan.content.Own;
import kairan.conversation.Belonging;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Who may read which answer in the talk: what an association answers itself (団体の言葉) is for its own people. */
@Component
class Readership {

    private final ContentFiles content;
    private final Belonging belonging;

    Readership(ContentFiles content, Belonging belonging) {
        this.content = content;
        this.belonging = belonging;
    }

    /** The ids of the entries that are not for this person. */
    Set<String> hiddenFrom(Person person) {
        List<Own> answers = answersOfBodies();
        // Most towns have none; then nothing is asked of the store.
        return answers.isEmpty() ? Set.of() : hidden(answers, belonging.of(person));
    }

    /** The same for somebody of whom nothing is known. */
    Set<String> hiddenFromStrangers() {
        return hidden(answersOfBodies(), Set.of());
    }

    private List<Own> answersOfBodies() {
        return content.now().owns().stream()
                .filter(own -> own.answer() != null && own.body() != null)
                .toList();
    }

    private static Set<String> hidden(List<Own> answers, Set<String> theirs) {
        return answers.stream()
                .filter(own -> !theirs.contains(own.body()))
                .map(Own::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
