package kairan.gatherings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Belonging;
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

    private static final int MOST = 5;

    private final Occurrences occurrences;
    private final Mattering mattering;
    private final Fitting fitting;
    private final Belonging belonging;
    private final Rsvps rsvps;
    private final WaitingList waitingList;
    private final RsvpTerms terms;
    private final Places places;
    private final Party party;
    private final NoteMessages notes;
    private final Mailbox mailbox;
    private final ContentFiles content;

    RsvpTopic(
            Occurrences occurrences,
            Mattering mattering,
            Fitting fitting,
            Belonging belonging,
            Rsvps rsvps,
            WaitingList waitingList,
            RsvpTerms terms,
            Places places,
            Party party,
            NoteMessages notes,
            Mailbox mailbox,
            ContentFiles content) {
        this.occurrences = occurrences;
        this.mattering = mattering;
        this.fitting = fitting;
        this.belonging = belonging;
        this.rsvps = rsvps;
        this.waitingList = waitingList;
        this.terms = terms;
        this.places = places;
        this.party = party;
        this.notes = notes;
        this.mailbox = mailbox;
        this.content = content;
    }

    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote) {
            RsvpWords.answer(wrote.words());
        }
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals("rsvp") ->
                Rsvp.of(chose.meaning().value())
                        .filter(Rsvp.SAYABLE::contains)
                        .map(answer -> pressed(said.by(), chose.meaning().about(), answer));
            case Said.Chose chose
            when chose.meaning().topic().equals(Party.TOPIC) -> Optional.of(party.pressed(said.by(), chose.meaning()));
            case Said.Wrote wrote -> RsvpWords.answer(wrote.words()).map(answer -> spoken(said.by(), answer));
            default -> Optional.empty();
        };
    }

    private List<Message> pressed(Person person, String id, Rsvp answer) {
        return occurrences
                .of(id)
                .filter(occurrence -> occurrence.state() != Occurrence.State.DRAFT)
                .map(occurrence -> pressed(person, occurrence, answer))
                .orElseGet(() -> List.of(Message.of(content.now().phrases().say(Phrase.RSVP_UNKNOWN))));
    }

    private List<Message> pressed(Person person, Occurrence occurrence, Rsvp answer) {
        if (occurrence.state() == Occurrence.State.CANCELLED) {
            return List.of(phrase(Phrase.RSVP_CANCELLED, occurrence));
        }
        if (occurrence.state() == Occurrence.State.POSTPONED && occurrence.movedTo() != null) {
            return pressed(person, occurrence.movedTo(), answer);
        }
        return occurrences.begun(occurrence)
                ? List.of(phrase(Phrase.RSVP_OVER, occurrence))
                : keep(person, occurrence, answer);
    }

    /** A no means what they have said yes to; where that is nothing, or it is a yes, whatever is on, what concerns them first. */
    private List<Message> spoken(Person person, Rsvp answer) {
        List<Occurrence> promised = answer == Rsvp.GOING ? List.of() : mattering.promised(person);
        List<Occurrence> meant = promised.isEmpty()
                ? fitting.of(person, belonging.of(person), Set.of(), 0, MOST).shown()
                : promised;
        if (meant.isEmpty()) {
            return List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE)));
        }
        return meant.size() == 1
                ? keep(person, meant.getFirst(), answer)
                : List.of(Message.asking(
                        content.now().phrases().say(Phrase.RSVP_WHICH),
                        choices(meant.subList(0, Math.min(MOST, meant.size())), answer)));
    }

    private static List<Choice> choices(List<Occurrence> meant, Rsvp answer) {
        List<String> labels = Calls.labels(meant);
        return IntStream.range(0, meant.size())
                .mapToObj(i -> new Choice(
                        labels.get(i),
                        new Meaning("rsvp", answer.value(), meant.get(i).id())))
                .toList();
    }

    private List<Message> keep(Person person, Occurrence occurrence, Rsvp answer) {
        Optional<Rsvp> before = rsvps.of(occurrence.id(), person);
        boolean held = before.filter(said -> said == Rsvp.GOING || said == Rsvp.WAITING)
                .isPresent();
        if (answer == Rsvp.GOING && !held && terms.closed(occurrence)) {
            return List.of(phrase(Phrase.RSVP_CLOSED, occurrence));
        }
        Given given = places.answer(occurrence, person, answer);
        mailbox.known(person, occurrence.id());
        if (given.answer() == Rsvp.WAITING) {
            // How many wait together must be known before a place is offered.
            return Stream.concat(Stream.of(waiting(occurrence, given)), party.first(occurrence, given).stream())
                    .toList();
        }
        boolean changed = before.filter(said -> said != answer).isPresent();
        List<Message> said = new ArrayList<>();
        said.add(phrase(changed ? answer.whenChanged() : answer.reply(), occurrence));
        if (answer == Rsvp.GOING) {
            if (!before.equals(Optional.of(Rsvp.GOING))) {
                said.addAll(notes.missed(occurrence));
            }
            // Who has waited was asked how many they are when they began to.
            if (!before.equals(Optional.of(Rsvp.WAITING))) {
                party.first(occurrence, given).ifPresent(said::add);
            }
        }
        return said;
    }

    private Message waiting(Occurrence occurrence, Given given) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.put("番", String.valueOf(waitingList.before(occurrence.id(), given.arrival()) + 1));
        return Message.lasting(
                content.now().phrases().say(Phrase.RSVP_WAITING, blanks).strip(),
                List.of(new Choice("待つのをやめる", new Meaning("rsvp", Rsvp.ABSENT.value(), occurrence.id()))));
    }

    private Message phrase(Phrase name, Occurrence occurrence) {
        return Message.of(content.now().phrases().say(name, occurrence.blanks()));
    }
}
