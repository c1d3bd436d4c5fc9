package kairan.gatherings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/**
 * How many come, and what they bring, one tap each, where the kind of gathering asks for it. Each button bears what is
 * asked and the answer, so that it may be pressed at any time.
 */
@Component
class Party {

    static final String TOPIC = "party";

    private static final String THING = "thing";
    private static final String DONE = "done";
    private static final String NOTHING = "nothing";
    private static final int MOST = 9;

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final RsvpTerms terms;
    private final Places places;
    private final ContentFiles content;

    Party(Occurrences occurrences, Rsvps rsvps, RsvpTerms terms, Places places, ContentFiles content) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.terms = terms;
        this.places = places;
        this.content = content;
    }

    /** The first question to somebody who comes, if there is one. */
    Optional<Message> first(Occurrence occurrence, Given given) {
        return next(occurrence, "", given);
    }

    private Optional<Message> next(Occurrence occurrence, String after, Given given) {
        List<String> asked = asked(terms.timeline(occurrence));
        int at = asked.indexOf(after) + 1;
        return at < asked.size() ? Optional.of(ask(occurrence, asked.get(at), given.brings())) : Optional.empty();
    }

    private static List<String> asked(Timeline timeline) {
        return Stream.concat(
                        timeline.asks().stream().map(Enum::name),
                        timeline.brings().isEmpty() ? Stream.of() : Stream.of(THING))
                .toList();
    }

    private Message ask(Occurrence occurrence, String what, List<String> brought) {
        if (what.equals(THING)) {
            return things(occurrence, brought);
        }
        boolean adults = what.equals(Timeline.Ask.adults.name());
        Phrase phrase = adults ? Phrase.PARTY_ADULTS : Phrase.PARTY_CHILDREN;
        List<Choice> choices = IntStream.rangeClosed(adults ? 1 : 0, MOST)
                .mapToObj(n -> choice(n + "人", what + "-" + n, occurrence))
                .toList();
        return Message.lasting(content.now().phrases().say(phrase), choices);
    }

    private Message things(Occurrence occurrence, List<String> brought) {
        List<String> all = terms.timeline(occurrence).brings();
        List<Choice> choices = new ArrayList<>();
        IntStream.range(0, all.size())
                .filter(i -> !brought.contains(all.get(i)))
                .forEach(i -> choices.add(choice(all.get(i), THING + "-" + i, occurrence)));
        if (!brought.isEmpty()) {
            choices.add(choice("これで全部", DONE, occurrence));
        }
        choices.add(choice("どれもない", NOTHING, occurrence));
        String text = brought.isEmpty()
                ? content.now().phrases().say(Phrase.PARTY_THINGS)
                : content.now().phrases().say(Phrase.PARTY_THINGS_MORE, Map.of("物", String.join("、", brought)));
        return Message.lasting(text, choices);
    }

    private static Choice choice(String label, String value, Occurrence occurrence) {
        return new Choice(label, new Meaning(TOPIC, value, occurrence.id()));
    }

    List<Message> pressed(Person person, Meaning meaning) {
        Optional<Occurrence> occurrence = occurrences.of(meaning.about()).filter(Occurrence::on);
        Optional<Given> given = occurrence
                .filter(one -> !occurrences.begun(one))
                .flatMap(one -> rsvps.given(one.id(), person))
                .filter(one -> one.answer() == Rsvp.GOING || one.answer() == Rsvp.WAITING);
        return given.isEmpty()
                ? List.of(Message.of(content.now().phrases().say(Phrase.RSVP_UNKNOWN)))
                : pressed(person, occurrence.orElseThrow(), given.get(), meaning.value());
    }

    private List<Message> pressed(Person person, Occurrence occurrence, Given given, String value) {
        int dash = value.indexOf('-');
        String what = dash < 0 ? value : value.substring(0, dash);
        int n = dash < 0 ? 0 : Integer.parseInt(value.substring(dash + 1));
        return switch (what) {
            case "adults" -> counted(occurrence, what, places.party(occurrence, person, n, given.children()));
            case "children" -> counted(occurrence, what, places.party(occurrence, person, given.adults(), n));
            case THING -> List.of(ask(occurrence, THING, bring(person, occurrence, given, n)));
            case NOTHING -> List.of(thanks(occurrence, bringingNothing(person, occurrence, given)));
            default -> List.of(thanks(occurrence, given));
        };
    }

    private List<Message> counted(Occurrence occurrence, String what, Optional<Given> given) {
        if (given.isEmpty()) {
            return List.of(Message.of(content.now()
                    .phrases()
                    .say(Phrase.PARTY_NO_ROOM, Map.of("残り", String.valueOf(terms.free(occurrence))))));
        }
        return List.of(next(occurrence, what, given.get()).orElseGet(() -> thanks(occurrence, given.get())));
    }

    private Given bringingNothing(Person person, Occurrence occurrence, Given given) {
        Given now = given.bringing(List.of());
        rsvps.keep(occurrence.id(), person, now);
        return now;
    }

    private List<String> bring(Person person, Occurrence occurrence, Given given, int thing) {
        List<String> all = terms.timeline(occurrence).brings();
        List<String> brought = new ArrayList<>(given.brings());
        if (thing < all.size() && !brought.contains(all.get(thing))) {
            brought.add(all.get(thing));
            rsvps.keep(occurrence.id(), person, given.bringing(brought));
        }
        return brought;
    }

    private Message thanks(Occurrence occurrence, Given given) {
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        String children = given.children() == 0 ? "" : "、子ども%d人".formatted(given.children());
        String things = given.brings().isEmpty() ? "" : "、" + String.join("、", given.brings());
        blanks.put("内訳", "大人%d人%s%s".formatted(given.adults(), children, things));
        Phrase phrase = given.answer() == Rsvp.WAITING ? Phrase.PARTY_WAITS : Phrase.PARTY_DONE;
        return Message.of(content.now().phrases().say(phrase, blanks).strip());
    }
}
