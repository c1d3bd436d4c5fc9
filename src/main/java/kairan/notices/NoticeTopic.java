package kairan.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.PageAddress;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
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

    private final Drafts drafts;
    private final Writing writing;
    private final Choosing choosing;
    private final Dispatch dispatch;
    private final Timing timing;
    private final Earlier earlier;
    private final Attachments attachments;
    private final PageAddress address;
    private final Dialogues dialogues;
    private final Authority authority;
    private final Wording wording;
    private final ContentFiles content;

    NoticeTopic(
            Drafts drafts,
            Writing writing,
            Choosing choosing,
            Dispatch dispatch,
            Timing timing,
            Earlier earlier,
            Attachments attachments,
            PageAddress address,
            Dialogues dialogues,
            Authority authority,
            Wording wording,
            ContentFiles content) {
        this.drafts = drafts;
        this.writing = writing;
        this.choosing = choosing;
        this.dispatch = dispatch;
        this.timing = timing;
        this.earlier = earlier;
        this.attachments = attachments;
        this.address = address;
        this.dialogues = dialogues;
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
                .map(realm -> new Choice(
                        Choosing.shortened(wording.sender(realm.body())), new Meaning(TOPIC, "from", about(realm))))
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
            case "back" -> dispatch.takeBack(person, meaning.about());
            case "agree" -> List.of(dispatch.agree(person, meaning.about()));
            case "refuse" -> List.of(dispatch.refuse(person, meaning.about()));
            default -> {
                String[] about = meaning.about().split("\\" + Choosing.BETWEEN, 2);
                yield drafts.draft(about[0], person)
                        .map(draft -> write(person, draft, meaning.value(), about.length > 1 ? about[1] : ""))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
            }
        };
    }

    private List<Message> begin(Person person, Kind kind, String about) {
        Optional<Realm> realm =
                realms(person).stream().filter(one -> about(one).equals(about)).findFirst();
        if (realm.isEmpty()) {
            return List.of(say(Phrase.NOTICE_LEADERS_ONLY));
        }
        Notice draft = drafts.begin(person, kind, realm.get().body());
        List<Message> said = new ArrayList<>(earlier.offer(draft).stream().toList());
        said.addAll(writing.goOn(person, draft.id()));
        return said;
    }

    private List<Message> write(Person person, Notice draft, String value, String which) {
        return switch (value) {
            case "model" -> {
                dialogues.close(person);
                List<Message> said = new ArrayList<>(earlier.use(draft, which));
                said.addAll(writing.goOn(person, draft.id()));
                yield said;
            }
            case "whom" -> choosing.ask(person, draft);
            case "whom-all" -> address(person, draft, Optional.of(choosing.all(draft)));
            case "whom-leaders" -> address(person, draft, Optional.of(choosing.leaders(draft)));
            case "whom-block" -> List.of(choosing.blocks(draft));
            case "whom-district" -> List.of(choosing.districts(draft));
            case "whom-interest" -> List.of(choosing.interests(draft));
            case "whom-gathering" -> List.of(choosing.gatherings(draft));
            case "block", "district", "interest", "gathering" ->
                address(person, draft, choosing.chosen(draft, value, which));
            case "plain" -> plain(person, draft);
            case "unlist" -> {
                drafts.list(draft, false);
                yield writing.goOn(person, draft.id());
            }
            case "attach" -> List.of(attach(draft));
            case "show" -> writing.goOn(person, draft.id());
            case "mend" -> List.of(mend(draft));
            case "fact" ->
                Fact.of(which)
                        .map(fact -> writing.ask(person, draft.id(), fact))
                        .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
            case "drop" -> {
                drafts.drop(draft);
                yield List.of(say(Phrase.NOTICE_DROPPED));
            }
            case "send" -> dispatch.now(person, draft, which);
            case "later" -> List.of(timing.ask(draft));
            case "time" -> timing.write(person, draft);
            case "at" -> dispatch.at(person, draft, which);
            case "urgent" -> dispatch.urgently(person, draft, which);
            default -> List.of(say(Phrase.NOTICE_GONE));
        };
    }

    /** Also what was written there in place of pressing a button. */
    List<Message> addressed(Person person, String id, String words) {
        return drafts.draft(id, person)
                .map(draft -> {
                    Optional<Whom> whom = choosing.read(draft, words);
                    return whom.isEmpty() ? choosing.again(person, draft) : address(person, draft, whom);
                })
                .orElseGet(() -> List.of(say(Phrase.NOTICE_GONE)));
    }

    private List<Message> address(Person person, Notice draft, Optional<Whom> whom) {
        dialogues.close(person);
        whom.ifPresent(chosen -> drafts.address(draft, chosen));
        return whom.isPresent() ? writing.goOn(person, draft.id()) : choosing.ask(person, draft);
    }

    private List<Message> plain(Person person, Notice draft) {
        draft.fact(Fact.WORDS).ifPresent(words -> drafts.tell(draft, Fact.WORDS, Checks.plain(words, content.now())));
        return writing.goOn(person, draft.id());
    }

    private Message attach(Notice draft) {
        String page = address.of(AttachmentPage.CHOOSE + attachments.open(draft));
        return Message.lasting(
                text(Phrase.NOTICE_ATTACH, Map.of()),
                List.of(
                        new Choice("写真やPDFをえらぶ", new Meaning(TOPIC, "attach", draft.id()), page),
                        new Choice("見本をもう一度見る", new Meaning(TOPIC, "show", draft.id()))));
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

    private static String about(Realm realm) {
        return realm.body() == null ? TOWN : realm.body();
    }

    private Message say(Phrase phrase) {
        return Message.of(text(phrase, Map.of()));
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
