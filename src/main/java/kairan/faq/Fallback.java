package kairan.faq;

import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Entry;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Progresses;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** Hears what nobody else understood: says so, offers near questions and the right desk, and keeps the question. Never the same words twice in a row. */
@Component
public class Fallback implements Topic {

    // Below it even the nearest entry is about something else, and offering it would look foolish.
    private static final double NEAR_ENOUGH = 0.25;

    private final Index index;
    private final OpenQuestions questions;
    private final Progresses progresses;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Readership readership;

    Fallback(
            Index index,
            OpenQuestions questions,
            Progresses progresses,
            Dialogues dialogues,
            ContentFiles content,
            Readership readership) {
        this.index = index;
        this.questions = questions;
        this.progresses = progresses;
        this.dialogues = dialogues;
        this.content = content;
        this.readership = readership;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> Optional.of(notUnderstood(wrote, progresses.misses(said.by())));
            case Said.Chose chose -> Optional.of(List.of(deadButton(progresses.misses(said.by()))));
            default -> Optional.of(List.of());
        };
    }

    /** Where many hear, a personal talk is offered instead. */
    @Override
    public Optional<List<Message>> aloud(String words) {
        return Optional.of(List.of(phrase(Phrase.GROUP_UNKNOWN)));
    }

    private Message deadButton(int misses) {
        return misses % 2 == 0 ? phrase(Phrase.FALLBACK_BUTTON) : new WaysOn(content.now()).toTheDesk();
    }

    private List<Message> notUnderstood(Said.Wrote wrote, int misses) {
        Found found = index.find(wrote.words(), readership.hiddenFrom(wrote.by()));
        questions.keep(wrote, found);
        if (dialogues.waits(wrote.by())) {
            if (misses == 0) {
                return List.of(phrase(Phrase.DIALOGUE_UNCLEAR));
            }
            dialogues.close(wrote.by());
        }
        WaysOn ways = new WaysOn(content.now());
        return misses == 0
                ? notFound(found, ways)
                : List.of(Message.asking(
                        ways.phrase(misses % 2 == 1 ? Phrase.FALLBACK_AGAIN : Phrase.FALLBACK_DESK, ways.desk()),
                        ways.choices()));
    }

    private List<Message> notFound(Found found, WaysOn ways) {
        List<Entry> near = found.hits().stream()
                .limit(found.confidence() < NEAR_ENOUGH ? 0 : Faq.OFFERED)
                .flatMap(hit -> content.now().entry(hit.id()).stream())
                .toList();
        String sorry = ways.phrase(near.isEmpty() ? Phrase.FAQ_UNKNOWN : Phrase.FAQ_UNSURE) + "\n"
                + ways.phrase(Phrase.FAQ_DESK, ways.desk())
                + ways.named(near);
        // The buttons under the last message are the ones that show, so near questions come first.
        return near.isEmpty()
                ? List.of(Message.asking(sorry, ways.choices()))
                : List.of(Message.asking(sorry, ways.choices()), new NumberedQuestions(ways.content()).near(near));
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
