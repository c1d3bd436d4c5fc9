package kairan.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.PaperRsvps;
import kairan.notices.Papers;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** Opening the talk by the QR code of a printed notice: it shows the notice with its buttons, and the call to its gathering. */
@Component
public class PaperTopic implements Topic {

    private final Papers papers;
    private final PaperRsvps rsvps;
    private final Tries tries;
    private final ContentFiles content;

    PaperTopic(Papers papers, PaperRsvps rsvps, Tries tries, ContentFiles content) {
        this.papers = papers;
        this.rsvps = rsvps;
        this.tries = tries;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote
                ? papers.opened(wrote.words())
                        .map(opened -> tries.lockedAlone(wrote.by())
                                ? List.of(Message.of(content.now().phrases().say(Phrase.CODE_LOCKED)))
                                : shown(wrote.by(), opened))
                : Optional.empty();
    }

    private List<Message> shown(Person person, Papers.Opened opened) {
        if (opened.equals(Papers.Opened.UNKNOWN)) {
            tries.wrong(person);
        }
        if (opened.message() == null) {
            return List.of(Message.of(content.now().phrases().say(Phrase.NOTICE_OVER)));
        }
        List<Message> shown = new ArrayList<>(List.of(opened.message()));
        Optional.ofNullable(opened.body())
                .flatMap(body -> opened.day().flatMap(day -> rsvps.on(body, day)))
                .flatMap(occurrence -> rsvps.call(occurrence, person))
                .ifPresent(shown::add);
        return shown;
    }
}
