package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Roles;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/**
 * One person at two doors (もう一つの画面とつなぐ): LINE and web chat are two people unless they join them by a number, and say
 * that it is their own. Whoever has a role types the number and does not show it, so that the question is theirs to answer.
 */
@Component
public class Doors implements Topic {

    private static final Pattern SHOW =
            Pattern.compile("(line|ライン|チャット|(もう一つ|ほか|別|べつ)の画面)(と|に)(つなぐ|つなぎたい|つなげる|つなげたい|つないで)(ください)?");
    private static final String TOPIC = "doors";
    private static final Pattern CODE = Pattern.compile("(?:番号は)?、?(\\d{6})(?:です)?");

    /** An account there is one person's own. */
    private static final String LINE = "line";

    private final FirstTaps taps;
    private final DoorCodes codes;
    private final Tries tries;
    private final People people;
    private final AllRooms rooms;
    private final Roles roles;
    private final ContentFiles content;

    Doors(
            FirstTaps taps,
            DoorCodes codes,
            Tries tries,
            People people,
            AllRooms rooms,
            Roles roles,
            ContentFiles content) {
        this.taps = taps;
        this.codes = codes;
        this.tries = tries;
        this.people = people;
        this.rooms = rooms;
        this.roles = roles;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) ->
                pressed(chose.by(), chose.meaning()).map(List::of);
            case Said.Wrote wrote ->
                wrote(wrote.by(), Spelling.bare(wrote.words())).map(List::of);
            default -> Optional.empty();
        };
    }

    private Optional<Message> pressed(Person person, Meaning meaning) {
        return switch (meaning.value()) {
            case "show" -> Optional.of(show(person));
            case "join" -> Optional.of(with(person, meaning.about(), this::join));
            case "not" -> Optional.of(with(person, meaning.about(), (by, other) -> leave(other)));
            default -> Optional.empty();
        };
    }

    private Optional<Message> wrote(Person person, String words) {
        if (SHOW.matcher(words).matches()) {
            return Optional.of(show(person));
        }
        Matcher code = CODE.matcher(words);
        return code.matches()
                ? Optional.of(with(person, code.group(1), (by, other) -> sure(by, code.group(1))))
                : Optional.empty();
    }

    private Message show(Person person) {
        taps.askNoMore(person);
        return hasRole(person)
                ? phrase(Phrase.DOOR_CODE_ROLE)
                : Message.of(content.now().phrases().say(Phrase.DOOR_CODE, Map.of("番号", codes.next(person))));
    }

    /** What comes of the number, if it is good and may join these two. */
    private Message with(Person person, String code, BiFunction<Person, Person, Message> then) {
        if (tries.locked(person)) {
            return phrase(Phrase.CODE_LOCKED);
        }
        Optional<Person> known = codes.of(code).filter(other -> !hasRole(other));
        if (known.isEmpty()) {
            tries.wrong(person);
            return phrase(Phrase.DOOR_WRONG);
        }
        if (known.get().equals(person)) {
            return phrase(Phrase.DOOR_SAME);
        }
        return onLine(person) && onLine(known.get()) ? phrase(Phrase.DOOR_TWO_PEOPLE) : then.apply(person, known.get());
    }

    private Message sure(Person person, String code) {
        String role = hasRole(person) ? "\n" + content.now().phrases().say(Phrase.DOOR_SURE_ROLE) : "";
        return Message.asking(
                content.now().phrases().say(Phrase.DOOR_SURE).strip() + role,
                List.of(
                        new Choice("つなぐ", new Meaning(TOPIC, "join", code)),
                        new Choice("つながない", new Meaning(TOPIC, "not", code))));
    }

    private Message join(Person person, Person other) {
        codes.erase(other);
        rooms.move(person, other);
        return phrase(Phrase.DOOR_JOINED);
    }

    /** Whoever hands out numbers to others has to begin anew. */
    private Message leave(Person other) {
        codes.erase(other);
        return phrase(Phrase.DOOR_NOT);
    }

    private boolean hasRole(Person person) {
        return !roles.soon(person).isEmpty();
    }

    private boolean onLine(Person person) {
        return people.reached(person, LINE).isPresent();
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
