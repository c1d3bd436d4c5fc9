package kairan.gatherings;

import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.delivery.Mailbox;
import org.springframework.stereotype.Component;

/** Coming or not coming (出欠): by the buttons of a call, however late they are pressed, or in a few plain words. */
@Component
public class RsvpTopic implements Topic {

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Mailbox mailbox;
    private final ContentFiles content;

    RsvpTopic(Occurrences occurrences, Rsvps rsvps, Mailbox mailbox, ContentFiles content) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.mailbox = mailbox;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals("rsvp") ->
                Rsvp.of(chose.meaning().value())
                        .map(answer -> pressed(said.by(), chose.meaning().about(), answer));
            case Said.Wrote wrote -> RsvpWords.answer(wrote.words()).map(answer -> spoken(said.by(), answer));
            default -> Optional.empty();
        };
    }

    private List<Message> pressed(Person person, String id, Rsvp answer) {
        Optional<Occurrence> occurrence = occurrences.of(id);
        if (occurrence.isEmpty()) {
            return List.of(phrase(Phrase.RSVP_UNKNOWN));
        }
        return occurrences.begun(occurrence.get())
                ? List.of(phrase(Phrase.RSVP_OVER, occurrence.get()))
                : keep(person, occurrence.get(), answer);
    }

    private List<Message> spoken(Person person, Rsvp answer) {
        List<Occurrence> upcoming = occurrences.upcoming();
        if (upcoming.isEmpty()) {
            return List.of(phrase(Phrase.GATHERINGS_NONE));
        }
        return upcoming.size() == 1
                ? keep(person, upcoming.getFirst(), answer)
                : List.of(Message.asking(
                        content.now().phrases().say(Phrase.RSVP_WHICH),
                        upcoming.stream()
                                .limit(5)
                                .map(o -> new Choice(Calls.label(o), new Meaning("rsvp", answer.value(), o.id())))
                                .toList()));
    }

    private List<Message> keep(Person person, Occurrence occurrence, Rsvp answer) {
        boolean changed = rsvps.of(occurrence.id(), person)
                .filter(before -> before != answer)
                .isPresent();
        rsvps.keep(occurrence.id(), person, answer);
        mailbox.known(person, occurrence.id());
        return List.of(phrase(changed ? answer.whenChanged() : answer.reply(), occurrence));
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }

    private Message phrase(Phrase name, Occurrence occurrence) {
        return Message.of(content.now().phrases().say(name, occurrence.blanks()));
    }
}
