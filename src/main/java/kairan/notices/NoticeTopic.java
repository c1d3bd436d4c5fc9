package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
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

/** Leaders and staff write a notice in the talk (お知らせを書く), look at it, send it, and take it back. */
@Component
public class NoticeTopic implements Topic {

    static final String TOPIC = "notice";

    private static final Set<String> WORDS = Set.of(
            "お知らせを書く", "お知らせを書きたい", "お知らせを出す", "お知らせを出したい", "お知らせを送る", "お知らせを送りたい", "お知らせをしたい", "回覧を出す", "回覧を回す");

    /** Stands for the town, where a body would be named. */
    private static final String TOWN = "-";

    private static final int MOST_BODIES = 10;

    private final Notices notices;
    private final Writing writing;
    private final Choosing choosing;
    private final Preview preview;
    private final Publishing sending;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;

    NoticeTopic(
            Notices notices,
            Writing writing,
            Choosing choosing,
            Preview preview,
            Publishing sending,
            Authority authority,
            Wording wording,
            ContentFiles content) {
        this.notices = notices;
        this.writing = writing;
        this.choosing = choosing;
        this.preview = preview;
        this.sending = sending;
        this.authority = authority;
        this.wording = wording;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Wrote wrote && WORDS.contains(Spelling.bare(wrote.words()))) {
            return Optional.of(List.of(start(wrote.by())));
        }
        return said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)
                ? Optional.of(pressed(chose.by(), chose.meaning()))
                : Optional.empty();
    }

    private Message start(Person person) {
        List<Realm> realms = realms(person);
        if (realms.isEmpty()) {
            return say(Phrase.NOTICE_LEADERS_ONLY);
        }
        return realms.size() == 1 ? kinds(about(realms.getFirst())) : bodies(realms);
    }

    /** Where they may tell something; each body once. */
    private List<Realm> realms(Person person) {
        Actor actor = new Actor.Talker(person);
        return Stream.concat(
                        authority.where(actor, Right.TELL).stream()
                                .filter(realm -> realm.body() != null)
                                .map(realm -> Realm.of(realm.body())),
                        authority.where(actor, Right.TELL_TOWN).stream())
                .distinct()
                .limit(MOST_BODIES)
                .toList();
    }

    private Message bodies(List<Realm> realms) {
        List<Choice> choices = realms.stream()
                .map(realm ->
                        new Choice(shortened(wording.sender(realm.body())), new Meaning(TOPIC, "from", about(realm))))
                .toList();
        return Message.lasting(text(Phrase.NOTICE_WHOSE, Map.of()), choices);
    }

    private Message kinds(String about) {
        List<Choice> choices = Stream.of(Kind.values())
                .map(kind -> new Choice(kind.label(), new Meaning(TOPIC, "new-" + kind.key(), about)))
                .toList();
        return Message.lasting(text(Phrase.NOTICE_KIND, Map.of()), choices);
    }

    private List<Message> pressed(Person person, Meaning meaning) {
        return switch (meaning.value()) {
            case "from" -> List.of(kinds(meaning.about()));
            case "new-text" -> begin(person, Kind.TEXT, meaning.about());
            case "new-dated" -> begin(person, Kind.DATED, meaning.about());
            case "new-cleanup" -> begin(person, Kind.CLEANUP, meaning.about());
            case "back" -> takeBack(person, meaning.about());
            default -> {
                String[] about = meaning.about().split("\\" + Choosing.BETWEEN, 2);
                yield notices.draft(about[0], person)
                        .map(draft -> write(person, draft, meaning.value(), about.length > 1 ? about[1] : ""))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
            }
        };
    }

    private List<Message> begin(Person person, Kind kind, String about) {
        return realms(person).stream()
                .filter(realm -> about(realm).equals(about))
                .findFirst()
                .map(realm -> writing.goOn(
                        person, notices.begin(person, kind, realm.body()).id()))
                .orElseGet(() -> List.of(say(Phrase.NOTICE_LEADERS_ONLY)));
    }

    private List<Message> write(Person person, Notice draft, String value, String which) {
        return switch (value) {
            case "whom-all" -> address(person, draft, Optional.of(choosing.all(draft)));
            case "whom-leaders" ->
                address(
                        person,
                        draft,
                        Optional.of(
                                Whom.of(new Circle(Circle.Kind.LEADERS, draft.body() == null ? "" : draft.body()))));
            case "whom" -> List.of(choosing.whom(draft));
            case "whom-block" -> List.of(choosing.blocks(draft));
            case "whom-district" -> List.of(choosing.districts(draft));
            case "whom-interest" -> List.of(choosing.interests(draft));
            case "block", "district", "interest" -> address(person, draft, choosing.chosen(draft, value, which));
            case "plain" -> plain(person, draft);
            case "unlist" -> {
                notices.list(draft, false);
                yield writing.goOn(person, draft.id());
            }
            case "mend" -> List.of(mend(draft));
            case "fact" ->
                Fact.of(which)
                        .map(fact -> writing.ask(person, draft.id(), fact))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
            case "drop" -> {
                notices.drop(draft);
                yield List.of(say(Phrase.NOTICE_DROPPED));
            }
            case "send" -> send(person, draft, which);
            default -> List.of(say(Phrase.NOTICE_GONE));
        };
    }

    private List<Message> address(Person person, Notice draft, Optional<Whom> whom) {
        whom.ifPresent(chosen -> notices.address(draft, chosen));
        return whom.isPresent() ? writing.goOn(person, draft.id()) : List.of(choosing.whom(draft));
    }

    private List<Message> plain(Person person, Notice draft) {
        draft.fact(Fact.WORDS).ifPresent(words -> notices.tell(draft, Fact.WORDS, Checks.plain(words, content.now())));
        return writing.goOn(person, draft.id());
    }

    private Message mend(Notice draft) {
        List<Choice> choices = new ArrayList<>();
        draft.kind()
                .asked()
                .forEach(fact -> choices.add(new Choice(
                        fact.label(), new Meaning(TOPIC, "fact", draft.id() + Choosing.BETWEEN + fact.key()))));
        choices.add(new Choice("宛先", new Meaning(TOPIC, "whom", draft.id())));
        return Message.asking(text(Phrase.NOTICE_MEND, Map.of()), choices);
    }

    private List<Message> send(Person person, Notice draft, String seen) {
        long people = draft.whom() == null ? 0 : preview.estimate(draft).people();
        if (HowMany.asked(people) && !seen.equals(String.valueOf(people))) {
            return List.of(howMany(draft, people));
        }
        return switch (sending.send(draft, person)) {
            case SENT ->
                List.of(Message.lasting(
                        text(
                                draft.kind() == Kind.TEXT ? Phrase.NOTICE_SENT : Phrase.NOTICE_SENT_AT_ONCE,
                                Map.of("お知らせ", wording.title(draft))),
                        List.of(new Choice("取り消す", new Meaning(TOPIC, "back", draft.id())))));
            case TOO_MANY ->
                List.of(Message.of(
                        text(Phrase.NOTICE_TOO_MANY, Map.of("回数", String.valueOf(Publishing.MOST_AN_HOUR)))));
            case NOT_ALLOWED -> List.of(say(Phrase.NOTICE_LEADERS_ONLY));
            case TO_MEND -> writing.goOn(person, draft.id());
        };
    }

    /** Three numbers, of which one is right. */
    private Message howMany(Notice draft, long people) {
        List<Choice> choices = HowMany.of(people).stream()
                .map(n -> new Choice(n + "人", new Meaning(TOPIC, "send", draft.id() + Choosing.BETWEEN + n)))
                .toList();
        return Message.asking(text(Phrase.NOTICE_HOW_MANY, Map.of()), choices);
    }

    private List<Message> takeBack(Person person, String id) {
        Optional<Notice> sent = notices.find(id).filter(notice -> notice.isBy(person));
        if (sent.isEmpty()) {
            return List.of(say(Phrase.NOTICE_GONE));
        }
        if (sent.get().sent() && !sending.takeBack(sent.get())) {
            return List.of(say(Phrase.NOTICE_TOO_LATE));
        }
        return List.of(Message.lasting(
                text(Phrase.NOTICE_TAKEN_BACK, Map.of()),
                List.of(
                        new Choice("直す", new Meaning(TOPIC, "mend", id)),
                        new Choice("やめる", new Meaning(TOPIC, "drop", id)))));
    }

    private static String about(Realm realm) {
        return realm.body() == null ? TOWN : realm.body();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 20 ? name : name.substring(0, name.offsetByCodePoints(0, 20));
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
