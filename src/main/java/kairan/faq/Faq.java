package kairan.faq;

import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** Answers questions from the entries: a sure one at once, an unsure one after asking which was meant. */
@Component
public class Faq implements Topic {

    static final int OFFERED = 3;

    private final Index index;
    private final OpenQuestions questions;
    private final ContentFiles content;

    Faq(Index index, OpenQuestions questions, ContentFiles content) {
        this.index = index;
        this.questions = questions;
        this.content = content;
    }

    /** Searches beforehand: nobody should wait for a search, let alone for the first index, while the store is held. */
    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote) {
            index.find(wrote.words());
        }
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> asked(wrote);
            case Said.Chose chose
            when chose.meaning().topic().equals("faq") ->
                pressed(said.by(), chose.meaning().value(), chose.meaning().about());
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> asked(Said.Wrote wrote) {
        Found found = index.find(wrote.words());
        if (found.zone() == Zone.none || found.hits().isEmpty()) {
            return Optional.empty();
        }
        String question = questions.keep(wrote, found);
        Bubbles bubbles = bubbles();
        return found.zone() == Zone.sure
                ? content.now().entry(found.hits().getFirst().id()).map(e -> List.of(bubbles.answer(e, question)))
                : Optional.of(List.of(bubbles.perhaps(entries(found), question)));
    }

    /** Only what is sure: where many hear, nobody is asked which question they meant, and no question is kept. */
    @Override
    public Optional<List<Message>> aloud(String words) {
        Found found = index.find(words);
        return found.zone() == Zone.sure && !found.hits().isEmpty()
                ? content.now()
                        .entry(found.hits().getFirst().id())
                        .map(e -> List.of(bubbles().answer(e)))
                : Optional.empty();
    }

    private List<kairan.content.Entry> entries(Found found) {
        return found.hits().stream()
                .limit(OFFERED)
                .flatMap(hit -> content.now().entry(hit.id()).stream())
                .toList();
    }

    private Optional<List<Message>> pressed(Person person, String value, String about) {
        return switch (value) {
            case "show" -> content.now().entry(about).map(e -> List.of(bubbles().answer(e)));
            case "more" -> content.now().entry(about).map(e -> bubbles().more(e));
            case "none" -> {
                questions.reopen(about, person);
                yield Optional.of(List.of(bubbles().noneOfThese()));
            }
            default -> Optional.empty();
        };
    }

    private Bubbles bubbles() {
        return new Bubbles(content.now());
    }
}
