package kairan.gatherings;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kairan.content.Phrase;
import kairan.content.Phrases;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.japanese.Dates;

/** How a gathering is shown to someone who asks for it: the facts, what they answered, and the buttons to answer. */
final class Calls {

    private Calls() {}

    static Message of(Occurrence occurrence, Optional<Rsvp> answered, Phrases phrases) {
        Map<String, String> blanks = occurrence.blanks();
        String facts = phrases.say(Phrase.GATHERING, blanks);
        String answer = answered.map(a -> phrases.say(Phrase.GATHERING_ANSWERED, Map.of("答え", a.label())))
                .orElseGet(() -> phrases.say(Phrase.GATHERING_ASK));
        return Message.lasting(facts.strip() + "\n" + answer.strip(), buttons(occurrence));
    }

    static List<Choice> buttons(Occurrence occurrence) {
        return Arrays.stream(Rsvp.values())
                .map(r -> new Choice(r.label(), new Meaning("rsvp", r.value(), occurrence.id())))
                .toList();
    }

    /** A label for choosing among gatherings, within the length of a button. */
    static String label(Occurrence occurrence) {
        String label = Dates.say(occurrence.day()) + occurrence.gathering().name();
        return label.codePoints().limit(20).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
