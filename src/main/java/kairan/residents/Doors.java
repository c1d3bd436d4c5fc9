package kairan.residents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.People;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Tries;
import org.springframework.stereotype.Component;

/** One person at two doors (もう一つの画面とつなぐ): LINE and web chat are two people unless they join them by a number. */
@Component
public class Doors implements Topic {

    private static final Pattern SHOW =
            Pattern.compile("(line|ライン|チャット|(もう一つ|ほか|別|べつ)の画面)(と|に)(つなぐ|つなぎたい|つなげる|つなげたい|つないで)(ください)?");
    private static final Pattern CODE = Pattern.compile("(?:番号は)?、?(\\d{6})(?:です)?");

    /** An account there is one person's own. */
    private static final String LINE = "line";

    private final FirstTaps taps;
    private final DoorCodes codes;
    private final Tries tries;
    private final People people;
    private final AllRooms rooms;
    private final ContentFiles content;

    Doors(FirstTaps taps, DoorCodes codes, Tries tries, People people, AllRooms rooms, ContentFiles content) {
        this.taps = taps;
        this.codes = codes;
        this.tries = tries;
        this.people = people;
        this.rooms = rooms;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose when chose.meaning().is("doors", "show") -> Optional.of(List.of(show(chose.by())));
            case Said.Wrote wrote ->
                wrote(wrote.by(), Spelling.bare(wrote.words())).map(List::of);
            default -> Optional.empty();
        };
    }

    private Optional<Message> wrote(Person person, String words) {
        if (SHOW.matcher(words).matches()) {
            return Optional.of(show(person));
        }
        Matcher code = CODE.matcher(words);
        return code.matches() ? Optional.of(typed(person, code.group(1))) : Optional.empty();
    }

    private Message show(Person person) {
        taps.askNoMore(person);
        return Message.of(content.now().phrases().say(Phrase.DOOR_CODE, Map.of("番号", codes.next(person))));
    }

    private Message typed(Person person, String code) {
        if (tries.locked(person)) {
            return phrase(Phrase.CODE_LOCKED);
        }
        Optional<Person> known = codes.of(code);
        if (known.isEmpty()) {
            tries.wrong(person);
            return phrase(Phrase.DOOR_WRONG);
        }
        if (known.get().equals(person)) {
            return phrase(Phrase.DOOR_SAME);
        }
        if (onLine(person) && onLine(known.get())) {
            return phrase(Phrase.DOOR_TWO_PEOPLE);
        }
        codes.erase(known.get());
        rooms.move(person, known.get());
        return phrase(Phrase.DOOR_JOINED);
    }

    private boolean onLine(Person person) {
        return people.reached(person, LINE).isPresent();
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }
}
