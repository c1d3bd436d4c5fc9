package kairan.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.japanese.Spelling;
import kairan.roles.Actor;
import kairan.roles.Authority;
import kairan.roles.Realm;
import kairan.roles.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A leader tells in the talk what came of what people said (変わったことを知らせる), after reading it once more, and takes it back. */
@Component
public class EchoTopic implements Topic, Asking {

    private static final String TOPIC = "echo";

    private static final Pattern TELL = Pattern.compile(
            "(みなさんの声で)?(変わった|変わる|変える|かわった|変えた)こと(を|の)?(知らせる|知らせたい|お知らせ|伝える|伝えたい|書く|書きたい|送る)?|声への(返事|答え)(を?(書く|知らせる))?");
    private static final Pattern BACK =
            Pattern.compile("(みなさんの声で)?(変わった|変わる|変える|かわった|変えた)こと(を|の)?(取り?消(す|し|したい)|消(す|したい))");

    private static final int MOST = 5;
    private static final int LONGEST_THEME = 12;

    private final Telling telling;
    private final Echoes echoes;
    private final Occurrences occurrences;
    private final Authority authority;
    private final Dialogues dialogues;
    private final ContentFiles content;

    EchoTopic(
            Telling telling,
            Echoes echoes,
            Occurrences occurrences,
            Authority authority,
            Dialogues dialogues,
            ContentFiles content) {
        this.telling = telling;
        this.echoes = echoes;
        this.occurrences = occurrences;
        this.authority = authority;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose when chose.meaning().topic().equals(TOPIC) -> pressed(chose.by(), chose.meaning());
            case Said.Wrote wrote -> wrote(wrote.by(), Spelling.bare(wrote.words()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> pressed(Person person, Meaning meaning) {
        return switch (meaning.value()) {
            case "start" -> Optional.of(start(person, occurrences.of(meaning.about())));
            case "tell" -> Optional.of(tell(person, meaning.about()));
            case "again" -> Optional.of(again(person, meaning.about()));
            case "drop" -> Optional.of(drop(meaning.about()));
            case "withdraw" -> Optional.of(withdraw(person, meaning.about()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        boolean back = BACK.matcher(words).matches();
        if (!back && !TELL.matcher(words).matches()) {
            return Optional.empty();
        }
        List<Realm> realms = authority.where(new Actor.Talker(person), Right.TELL);
        if (realms.isEmpty()) {
            return Optional.of(List.of(say(Phrase.ECHO_LEADERS_ONLY)));
        }
        return Optional.of(
                back
                        ? which(realms)
                        : start(
                                person,
                                occurrences.latestBegun(gathering ->
                                        realms.stream().anyMatch(realm -> realm.covers(realm(gathering.body()))))));
    }

    private List<Message> start(Person person, Optional<Occurrence> occurrence) {
        Optional<Occurrence> theirs = occurrence.filter(one -> tells(person, one.gathering()));
        if (theirs.isEmpty()) {
            return List.of(say(Phrase.ECHO_NO_GATHERING));
        }
        dialogues.open(person, dialogue(), theirs.get().id());
        return List.of(
                Message.of(text(Phrase.ECHO_START, Map.of("行事", theirs.get().title()))));
    }

    private static Realm realm(@Nullable String body) {
        return body == null ? Realm.TOWN : Realm.of(body);
    }

    /** What belongs to no association is told by those who tell the whole town. */
    private static Right right(@Nullable String body) {
        return body == null ? Right.TELL_TOWN : Right.TELL;
    }

    private boolean tells(Person person, Gathering gathering) {
        return authority.may(new Actor.Talker(person), right(gathering.body()), realm(gathering.body()));
    }

    @Override
    public String dialogue() {
        return TOPIC;
    }

    /** Only the whole is kept, to be read once more. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public boolean forOthers() {
        return true;
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        Told told = new Told(
                answers.getOrDefault("theme", ""),
                answers.getOrDefault("heard", ""),
                answers.getOrDefault("answer", ""),
                "yes".equals(answers.get("changes")));
        return Optional.of(List.of(occurrences
                .of(about)
                .map(occurrence -> preview(echoes.draft(occurrence, told)))
                .orElseGet(() -> say(Phrase.ECHO_GONE))));
    }

    private Message preview(Echo draft) {
        return Message.lasting(
                text(Phrase.ECHO_PREVIEW, Map.of("こと", draft.line())),
                List.of(
                        choice("知らせる", "tell", draft.id()),
                        choice("書き直す", "again", draft.id()),
                        choice("やめる", "drop", draft.id())));
    }

    /** The button that begins it. */
    static Choice tell(Occurrence occurrence) {
        return choice("変わったことを知らせる", "start", occurrence.id());
    }

    private static Choice choice(String label, String value, String about) {
        return new Choice(label, new Meaning(TOPIC, value, about));
    }

    private List<Message> tell(Person person, String id) {
        Optional<Echo> draft = echoes.draft(id);
        Optional<Occurrence> occurrence = draft.flatMap(echo -> occurrences.of(echo.occurrence()));
        if (draft.isEmpty() || occurrence.isEmpty() || !use(person, draft.get(), "みなさんの声で変わったことを知らせた：")) {
            return List.of(say(Phrase.ECHO_GONE));
        }
        Echo echo = draft.get();
        echoes.drop(echo);
        Echo told = telling.tell(occurrence.get(), new Told(echo.theme(), echo.heard(), echo.answer(), echo.changes()));
        return List.of(
                Message.lasting(text(Phrase.ECHO_TOLD, Map.of()), List.of(choice("取り消す", "withdraw", told.id()))));
    }

    private boolean use(Person person, Echo echo, String what) {
        return authority.use(
                new Actor.Talker(person),
                right(echo.body()),
                realm(echo.body()),
                what + occurrences.title(echo.occurrence()));
    }

    private List<Message> again(Person person, String id) {
        Optional<Echo> draft = echoes.draft(id);
        draft.ifPresent(echoes::drop);
        return draft.isEmpty()
                ? List.of(say(Phrase.ECHO_GONE))
                : start(person, occurrences.of(draft.get().occurrence()));
    }

    private List<Message> drop(String id) {
        echoes.draft(id).ifPresent(echoes::drop);
        return List.of(say(Phrase.ECHO_DROPPED));
    }

    /** The last ones, each with a button that takes it back. */
    private List<Message> which(List<Realm> realms) {
        boolean all = realms.stream().anyMatch(Realm.TOWN::equals);
        List<String> bodies =
                realms.stream().map(Realm::body).filter(Objects::nonNull).toList();
        List<Echo> told = echoes.latest(all ? null : bodies, MOST);
        if (told.isEmpty()) {
            return List.of(say(Phrase.ECHO_WHICH_NONE));
        }
        List<Choice> choices = new ArrayList<>();
        told.forEach(echo -> choices.add(choice("取り消す：" + beginning(echo.theme()), "withdraw", echo.id())));
        return List.of(Message.lasting(text(Phrase.ECHO_WHICH, Map.of()), choices));
    }

    private static String beginning(String theme) {
        return theme.codePointCount(0, theme.length()) <= LONGEST_THEME
                ? theme
                : theme.substring(0, theme.offsetByCodePoints(0, LONGEST_THEME - 1)) + "…";
    }

    private List<Message> withdraw(Person person, String id) {
        return List.of(echoes.told(id)
                .filter(echo -> use(person, echo, "みなさんの声で変わったことを取り消した："))
                .filter(telling::takeBack)
                .map(echo -> Message.of(text(Phrase.ECHO_TAKEN_BACK, Map.of("テーマ", echo.theme()))))
                .orElseGet(() -> say(Phrase.ECHO_WHICH_NONE)));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
