package kairan.gatherings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kairan.bodies.Bodies;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.springframework.stereotype.Component;

/** Takes one number for a block on the day (受付): 「3班12人」 from its 班長 or a leader, 「受付12人」 from a 班長 for the own block. */
@Component
public class CheckInTopic implements Topic {

    private static final Pattern NUMBER = Pattern.compile(
            "(?:受付|出席|来た人)?(?:は|が|、)?(?:(\\d{1,2})班)?(?:は|が|、|の受付は?)?(\\d{1,4})(?:人|名)(?:です|でした|来ました|きました|出ました)?");
    private static final Pattern FIRST = Pattern.compile("(受付|出席|来た人|\\d{1,2}班).*");

    private final Attendances attendances;
    private final Latest latest;
    private final Bodies bodies;
    private final Authority authority;
    private final Reception reception;
    private final ContentFiles content;

    CheckInTopic(
            Attendances attendances,
            Latest latest,
            Bodies bodies,
            Authority authority,
            Reception reception,
            ContentFiles content) {
        this.attendances = attendances;
        this.latest = latest;
        this.bodies = bodies;
        this.authority = authority;
        this.reception = reception;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        String bare = Spelling.bare(wrote.words());
        Matcher number = NUMBER.matcher(bare);
        if (!number.matches() || !FIRST.matcher(bare).matches()) {
            return Optional.empty();
        }
        Optional<Integer> block = Optional.ofNullable(number.group(1)).map(Integer::valueOf);
        return where(said.by(), block)
                .map(realm -> List.of(Message.of(counted(said.by(), realm, Integer.parseInt(number.group(2))))));
    }

    /** The block they name, or the one they are 班長 of. */
    private Optional<Realm> where(Person person, Optional<Integer> block) {
        return authority.where(new Actor.Talker(person), Right.ENTER_BLOCK).stream()
                .filter(realm -> realm.body() != null)
                .flatMap(realm -> block.or(() -> Optional.ofNullable(realm.block())).stream()
                        .filter(number -> number > 0)
                        .map(number -> Realm.of(Objects.requireNonNull(realm.body()), number))
                        .filter(realm::covers))
                .findFirst();
    }

    private String counted(Person person, Realm realm, int people) {
        String body = Objects.requireNonNull(realm.body());
        int block = Objects.requireNonNull(realm.block());
        if (bodies.find(body).filter(found -> block <= found.blocks()).isEmpty()) {
            return phrase(Phrase.CHECK_IN_NO_BLOCK, Map.of("班", String.valueOf(block)));
        }
        Optional<Occurrence> gathering = latest.of(body);
        boolean noted = gathering
                .filter(found ->
                        authority.use(new Actor.Talker(person), Right.ENTER_BLOCK, realm, found.title() + "の受付"))
                .isPresent();
        if (!noted) {
            return phrase(Phrase.CHECK_IN_NOTHING_ON, Map.of());
        }
        attendances.block(gathering.get(), block, people);
        return phrase(
                        Phrase.CHECK_IN,
                        Map.of(
                                "行事", gathering.get().title(),
                                "班", String.valueOf(block),
                                "人数", String.valueOf(people),
                                "合計", String.valueOf(attendances.came(gathering.get()))))
                + reception.rule(gathering.get());
    }

    private String phrase(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }
}
