package kairan.gatherings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Realm;
import org.springframework.stereotype.Component;

/** A leader makes gatherings in the talk (行事をつくる): from a kind, from last year's, or from the year's plan pasted as lines. */
@Component
public class MakingTopic implements Topic {

    private static final Pattern MAKE =
            Pattern.compile("(新しい)?(行事|ぎょうじ)(を|の)?(つくる|作る|作成|つくりたい|作りたい|呼びかける|追加)(する|したい)?");
    private static final Pattern AGAIN = Pattern.compile("(去年|昨年|前)(の|と同じ)(行事|ぎょうじ)(から|で|を)?(つくる|作る|作りたい)?");
    private static final Pattern PLAN = Pattern.compile("(年間|1年の|一年の)(行事)?(の)?(計画|予定)(を)?(入れる|つくる|作る|書く)?");
    private static final Pattern DRAFTS = Pattern.compile("(行事の)?(案|下書き)(を見る|の一覧|一覧)?");
    private static final Pattern EDIT = Pattern.compile("(行事を|行事の(内容|場所|時刻|日にち)を)(直す|なおす|変える|変更する|変えたい|直したい)");

    private final LeaderCard card;
    private final Publication publication;
    private final Revising revising;
    private final HeldAgain heldAgain;
    private final Mending mending;
    private final Occurrences occurrences;
    private final Organisers organisers;
    private final LedPlaces ledPlaces;
    private final YearPlanning planning;
    private final InHand inHand;
    private final Dialogues dialogues;
    private final ContentFiles content;

    MakingTopic(
            LeaderCard card,
            Publication publication,
            Revising revising,
            HeldAgain heldAgain,
            Mending mending,
            Occurrences occurrences,
            Organisers organisers,
            LedPlaces ledPlaces,
            YearPlanning planning,
            InHand inHand,
            Dialogues dialogues,
            ContentFiles content) {
        this.card = card;
        this.publication = publication;
        this.revising = revising;
        this.heldAgain = heldAgain;
        this.mending = mending;
        this.occurrences = occurrences;
        this.organisers = organisers;
        this.ledPlaces = ledPlaces;
        this.planning = planning;
        this.inHand = inHand;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Wrote wrote ->
                ledPlaces.of(said.by()).isEmpty() ? Optional.empty() : wrote(said.by(), wrote.words());
            case Said.Chose chose
            when chose.meaning().topic().equals(LeaderCard.TOPIC) -> Optional.of(chose(said.by(), chose.meaning()));
            default -> Optional.empty();
        };
    }

    private Optional<List<Message>> wrote(Person person, String words) {
        String bare = Spelling.bare(words);
        if (MAKE.matcher(bare).matches()) {
            return Optional.of(List.of(where(person, "kinds")));
        }
        if (AGAIN.matcher(bare).matches()) {
            return Optional.of(List.of(heldAgain.which(person)));
        }
        if (PLAN.matcher(bare).matches()) {
            return Optional.of(List.of(where(person, "plan")));
        }
        if (YearPlan.is(words)) {
            return Optional.of(planning.pasted(person, words));
        }
        if (DRAFTS.matcher(bare).matches()) {
            return Optional.of(inHand.drafts(person));
        }
        return EDIT.matcher(bare).matches() ? Optional.of(inHand.upcoming(person)) : Optional.empty();
    }

    /** Whoever leads in several places says first for which. */
    private Message where(Person person, String then) {
        List<Realm> realms = ledPlaces.of(person);
        return realms.size() == 1
                ? begin(person, then, LedPlaces.body(realms.getFirst()))
                : ledPlaces.choose(realms, then);
    }

    private Message begin(Person person, String then, String body) {
        if (then.equals("plan")) {
            return planning.begin(person, body);
        }
        List<Choice> kinds = content.now().timelines().values().stream()
                .filter(Timeline::calls)
                .limit(Message.MOST_IN_A_REPLY * 2)
                .map(kind -> new Choice(kind.kind(), new Meaning(LeaderCard.TOPIC, "kind", kind.id() + "," + body)))
                .toList();
        return Message.lasting(content.now().phrases().say(Phrase.MAKING_KIND), kinds);
    }

    private List<Message> chose(Person person, Meaning meaning) {
        return switch (meaning.value()) {
            case "kinds", "plan" ->
                ledPlaces.lead(person, meaning.about())
                        ? List.of(begin(person, meaning.value(), meaning.about()))
                        : ledPlaces.leadersOnly();
            case "plan-for" ->
                ledPlaces.lead(person, meaning.about())
                        ? planning.pastedFor(person, meaning.about())
                        : ledPlaces.leadersOnly();
            case "kind" -> kind(person, meaning.about());
            case "detail" -> detail(person, meaning.about());
            case "more" -> List.of(inHand.more(person, Further.from(meaning)));
            case "again" -> heldAgain.when(person, meaning.about());
            case "again-on" -> heldAgain.on(person, meaning.about());
            default ->
                occurrences
                        .of(meaning.about())
                        .filter(one -> organisers.lead(person, one.gathering()))
                        .map(one -> chose(person, one, meaning.value()))
                        .orElseGet(ledPlaces::leadersOnly);
        };
    }

    private List<Message> detail(Person person, String about) {
        String[] parts = about.split(Mending.BETWEEN, 2);
        return occurrences
                .of(parts[0])
                .filter(one -> parts.length > 1 && organisers.lead(person, one.gathering()))
                .map(one ->
                        revising.unchangeable(one).map(List::of).orElseGet(() -> mending.ask(person, one, parts[1])))
                .orElseGet(ledPlaces::leadersOnly);
    }

    private List<Message> kind(Person person, String about) {
        String[] parts = about.split(",", 2);
        Timeline kind = content.now().timelines().get(parts[0]);
        if (kind == null || parts.length < 2 || !ledPlaces.lead(person, parts[1])) {
            return ledPlaces.leadersOnly();
        }
        boolean signUp = kind.mode() == Answers.SIGN_UP;
        dialogues.open(person, signUp ? MakingQuestions.NEW_SIGN_UP : MakingQuestions.NEW, about);
        return List.of(Message.of(content.now().phrases().say(Phrase.MAKING_BEGIN, Map.of("種類", kind.kind()))));
    }

    private List<Message> chose(Person person, Occurrence one, String value) {
        // An old card stays pressable after the day, and after it was called off.
        Optional<Message> unchangeable =
                value.startsWith("edit-") || value.equals("details") ? revising.unchangeable(one) : Optional.empty();
        if (unchangeable.isPresent()) {
            return List.of(unchangeable.get());
        }
        if (value.startsWith("edit-")) {
            dialogues.open(person, "gathering-" + value.substring("edit-".length()), one.id());
            return List.of(card.say(Phrase.MAKING_EDIT, one));
        }
        return switch (value) {
            case "publish" -> publication.publish(person, one);
            case "details" -> mending.which(one);
            case "off" -> off(person, one);
            case "drop" -> publication.drop(one);
            default -> List.of(card.of(one));
        };
    }

    /** What is off or over already is not called off. */
    private List<Message> off(Person person, Occurrence one) {
        if (!one.on() || occurrences.begun(one)) {
            boolean off = one.state() == Occurrence.State.CANCELLED;
            return List.of(card.say(off ? Phrase.WEATHER_WAS_OFF : Phrase.RSVP_OVER, one));
        }
        dialogues.open(person, MakingQuestions.OFF, one.id());
        return List.of(card.say(Phrase.MAKING_OFF, one));
    }
}
