package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Dialogues;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Writes a notice fact by fact: asks what it does not know yet, then whom it is for, then shows it. */
@Component
class Writing {

    private final Drafts drafts;
    private final Dialogues dialogues;
    private final Choosing choosing;
    private final Preview preview;
    private final ContentFiles content;
    private final Clock clock;

    Writing(Drafts drafts, Dialogues dialogues, Choosing choosing, Preview preview, ContentFiles content, Clock clock) {
        this.drafts = drafts;
        this.dialogues = dialogues;
        this.choosing = choosing;
        this.preview = preview;
        this.content = content;
        this.clock = clock;
    }

    /** Asks for the next fact, or shows all; the draft as it lies in the store now. */
    List<Message> goOn(Person sender, String id) {
        Optional<Notice> draft = drafts.draft(id, sender);
        if (draft.isEmpty()) {
            return List.of(say(Phrase.NOTICE_GONE, Map.of()));
        }
        Optional<Fact> next = draft.get().nextAsked();
        if (next.isPresent()) {
            return ask(sender, id, next.get());
        }
        return draft.get().whom() == null ? choosing.ask(sender, draft.get()) : preview.show(draft.get());
    }

    List<Message> ask(Person sender, String id, Fact fact) {
        dialogues.open(sender, fact.dialogue(), id);
        return List.of();
    }

    /** Takes an answer, empty if the question was skipped; what cannot be right is asked again at once. */
    List<Message> answer(Person sender, String id, Fact fact, String value) {
        Optional<Notice> draft = drafts.draft(id, sender);
        if (draft.isEmpty()) {
            return List.of(say(Phrase.NOTICE_GONE, Map.of()));
        }
        Answered answered = Answered.of(fact, value, LocalDate.now(clock));
        if (answered.wrong() != null) {
            return again(sender, id, say(answered.wrong()));
        }
        answered.facts().forEach((told, said) -> drafts.tell(draft.get(), told, said));
        return goOn(sender, id);
    }

    private List<Message> again(Person sender, String id, Message why) {
        dialogues.open(sender, Fact.DAY.dialogue(), id);
        return List.of(why);
    }

    private Message say(Finding finding) {
        return say(finding.phrase(), finding.blanks());
    }

    private Message say(Phrase phrase, Map<String, String> blanks) {
        return Message.of(content.now().phrases().say(phrase, blanks));
    }
}
