package kairan.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.Phrase;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** Saying that one is there (受付), by the code that hangs at the place, typed or opened by its QR; also without having signed up. */
@Component
public class ArrivalTopic implements Topic {

    static final String TOPIC = "arrival";

    private final CheckInCodes codes;
    private final Comers comers;
    private final Attendances attendances;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Reception reception;
    private final NoteMessages notes;
    private final Tries tries;
    private final Clock clock;

    ArrivalTopic(
            CheckInCodes codes,
            Comers comers,
            Attendances attendances,
            Occurrences occurrences,
            Rsvps rsvps,
            Reception reception,
            NoteMessages notes,
            Tries tries,
            Clock clock) {
        this.codes = codes;
        this.comers = comers;
        this.attendances = attendances;
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.reception = reception;
        this.notes = notes;
        this.tries = tries;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote -> CheckInWords.code(wrote.words()).map(code -> List.of(arrived(said.by(), code)));
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) -> Optional.of(pressed(said.by(), chose.meaning()));
            default -> Optional.empty();
        };
    }

    /** What the QR code writes is heard whatever else is being asked. */
    public Topic scanned() {
        return said ->
                said instanceof Said.Wrote wrote && CheckInWords.opening(wrote.words()) ? hear(said) : Optional.empty();
    }

    private Message arrived(Person person, String code) {
        if (tries.locked(person)) {
            return reception.message(Phrase.CODE_LOCKED, Map.of());
        }
        Optional<Occurrence> found = codes.find(code);
        if (found.isEmpty()) {
            tries.wrong(person);
            return reception.message(Phrase.CHECK_IN_WRONG, Map.of());
        }
        return arrived(person, found.get());
    }

    private Message arrived(Person person, Occurrence occurrence) {
        Map<String, String> about = Map.of("行事", occurrence.title(), "時刻", reception.opening(occurrence));
        if (!occurrence.on()) {
            return reception.message(Phrase.CHECK_IN_OFF, about);
        }
        if (reception.over(occurrence)) {
            return reception.message(Phrase.CHECK_IN_OVER, about);
        }
        if (reception.early(occurrence)) {
            return reception.message(Phrase.CHECK_IN_EARLY, about);
        }
        Comer comer = comers.of(person);
        Optional<Integer> before = attendances.people(occurrence, comer);
        int people = before.orElseGet(() -> said(occurrence, person));
        if (before.isEmpty()) {
            attendances.keep(occurrence, comer, people);
        }
        Phrase phrase = comer.isHousehold()
                ? (before.isEmpty() ? Phrase.CHECK_IN_HOUSEHOLD : Phrase.CHECK_IN_HOUSEHOLD_AGAIN)
                : (before.isEmpty() ? Phrase.CHECK_IN_PERSON : Phrase.CHECK_IN_PERSON_AGAIN);
        return reception.howMany(phrase, reception.blanks(occurrence, comer, people), TOPIC, occurrence.id());
    }

    /** With how many they said that they come. */
    private int said(Occurrence occurrence, Person person) {
        return rsvps.given(occurrence.id(), person)
                .filter(given -> given.answer() == Rsvp.GOING)
                .map(given -> Math.max(1, given.adults() + given.children()))
                .orElse(1);
    }

    private List<Message> pressed(Person person, Meaning meaning) {
        Optional<Occurrence> found = occurrences.of(meaning.about());
        if (found.isEmpty()) {
            return List.of(reception.message(Phrase.CHECK_IN_ASK, Map.of()));
        }
        Occurrence occurrence = found.get();
        if (meaning.value().equals("came")) {
            return cameAfterAll(person, occurrence);
        }
        Comer comer = comers.of(person);
        if (reception.over(occurrence)) {
            return List.of(reception.message(Phrase.CHECK_IN_OVER, Map.of("行事", occurrence.title())));
        }
        if (attendances.people(occurrence, comer).isEmpty()) {
            return List.of(reception.message(Phrase.CHECK_IN_ASK, Map.of()));
        }
        return List.of(counted(occurrence, comer, meaning.value()));
    }

    private Message counted(Occurrence occurrence, Comer comer, String value) {
        if (value.equals("more")) {
            return reception.more(TOPIC, occurrence.id());
        }
        if (value.equals("away")) {
            attendances.remove(occurrence, comer);
            return reception.message(Phrase.CHECK_IN_AWAY, Map.of());
        }
        int people = Reception.people(value);
        attendances.keep(occurrence, comer, people);
        return reception.message(Phrase.CHECK_IN_PEOPLE, reception.blanks(occurrence, comer, people));
    }

    /** Who was missed at the 受付 is thanked and asked like everybody who came, as long as others are. */
    private List<Message> cameAfterAll(Person person, Occurrence occurrence) {
        boolean asked = !occurrences.begun(occurrence)
                || !occurrence.on()
                || clock.instant()
                        .isAfter(occurrence
                                .end()
                                .atZone(clock.getZone())
                                .toInstant()
                                .plus(NoteHours.AFTERWARDS));
        if (asked) {
            return List.of(reception.message(Phrase.CHECK_IN_OVER, Map.of("行事", occurrence.title())));
        }
        Comer comer = comers.of(person);
        if (attendances.people(occurrence, comer).isEmpty()) {
            attendances.keep(occurrence, comer, said(occurrence, person));
        }
        List<Message> said = new ArrayList<>();
        said.add(reception.message(Phrase.CHECK_IN_SORRY, Map.of()));
        said.addAll(notes.thanks(occurrence));
        return said;
    }
}
