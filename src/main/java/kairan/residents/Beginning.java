package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import org.springframework.stereotype.Component;

/** Beginning by paper (はじめかた): the code of a household's slip, or the opening words of an association or group. */
@Component
public class Beginning implements Topic {

    private final Joining joining;
    private final FirstTaps taps;
    private final BodyQuestion question;
    private final Bodies bodies;
    private final Groups groups;
    private final AskedSettings asked;
    private final People people;
    private final ContentFiles content;

    Beginning(
            Joining joining,
            FirstTaps taps,
            BodyQuestion question,
            Bodies bodies,
            Groups groups,
            AskedSettings asked,
            People people,
            ContentFiles content) {
        this.joining = joining;
        this.taps = taps;
        this.question = question;
        this.bodies = bodies;
        this.groups = groups;
        this.asked = asked;
        this.people = people;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        Optional<String> code = Opening.code(wrote.words());
        return code.isPresent()
                ? code.map(c -> List.of(slip(wrote.by(), c)))
                : Opening.name(wrote.words())
                        .flatMap(name -> named(wrote.by(), name))
                        .map(List::of);
    }

    private Message slip(Person person, String code) {
        return switch (joining.join(person, code)) {
            case Joining.Outcome.Joined joined -> joined(person, joined);
            case Joining.Outcome.Full full ->
                Message.of(say(Phrase.SLIP_FULL, Map.of("人数", String.valueOf(Households.MOST_PERSONS))));
            case Joining.Outcome.Wrong wrong -> Message.of(say(Phrase.SLIP_WRONG, Map.of()));
            case Joining.Outcome.Locked locked -> Message.of(say(Phrase.CODE_LOCKED, Map.of()));
        };
    }

    private Message joined(Person person, Joining.Outcome.Joined joined) {
        String done = say(
                Phrase.SLIP_JOINED,
                Map.of(
                        "町内会", joined.association().name(),
                        "班", String.valueOf(joined.household().block())));
        String room =
                joined.room() == 0 ? "" : "\n" + say(Phrase.SLIP_ROOM, Map.of("人数", String.valueOf(joined.room())));
        return goOn(person, () -> taps.next(person, Step.BODY, done + room));
    }

    private Optional<Message> named(Person person, String name) {
        List<Body> same = Stream.concat(bodies.associations().stream(), bodies.groups().stream())
                .filter(body -> Spelling.kana(body.name()).equals(Spelling.kana(name)))
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        if (same.size() == 1) {
            Body body = same.getFirst();
            return Optional.of(
                    body.isAssociation() ? goOn(person, () -> taps.belong(person, body)) : groups.follow(person, body));
        }
        BodyQuestion.Asking which =
                question.which(same.stream().filter(Body::isAssociation).toList());
        return Optional.of(goOn(person, () -> Message.asking(which.text(), which.choices())));
    }

    /** Whoever has had the greeting, with its three taps, is asked the other two at once; it still comes to whoever has not. */
    private Message goOn(Person person, java.util.function.Supplier<Message> step) {
        if (people.greeted(person)) {
            asked.open(person, new AskedSettings.Asked(Step.BODY, true, true));
        }
        return step.get();
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
