package kairan.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.bodies.Bodies;
import kairan.bodies.Body;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Aside;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/**
 * The three things asked at the beginning (はじめの設定), each answered by a tap and skipped by another: association,
 * interests, and how one likes to be told. Taken from the greeting they follow one another; taken from 「設定」 they do not.
 */
@Component
public class FirstTaps implements Aside {

    private final AskedSettings asked;
    private final BodyQuestion body;
    private final Bodies bodies;
    private final Residents residents;
    private final Interests interests;
    private final Dialogues dialogues;
    private final ContentFiles content;

    FirstTaps(
            AskedSettings asked,
            BodyQuestion body,
            Bodies bodies,
            Residents residents,
            Interests interests,
            Dialogues dialogues,
            ContentFiles content) {
        this.asked = asked;
        this.body = body;
        this.bodies = bodies;
        this.residents = residents;
        this.interests = interests;
        this.dialogues = dialogues;
        this.content = content;
    }

    /** Whoever goes elsewhere in the settings is not asked on. */
    void askNoMore(Person person) {
        asked.close(person);
    }

    /** What a button under one of the questions does. */
    Optional<Message> pressed(Person person, Meaning meaning) {
        String about = meaning.about();
        return switch (meaning.value()) {
            case "skip" -> Step.of(about).map(step -> next(person, step, say(Phrase.SETTINGS_SKIPPED)));
            case "districts", "all" ->
                Optional.of(choosing(body.first(Paged.read(about).page()), person));
            case "district" -> body.in(Paged.read(about)).map(asking -> choosing(asking, person));
            case "belong" -> bodies.find(about).filter(Body::isAssociation).map(b -> belong(person, b));
            case "leave-body" -> Optional.of(belongNowhere(person));
            case "interest" -> content.now().town().interest(about).map(i -> turn(person, i.id(), i.label()));
            case "enough" -> Optional.of(next(person, Step.INTERESTS, say(Phrase.SETTINGS_SKIPPED)));
            case "plain", "easy" -> Optional.of(words(person, meaning.value().equals("easy")));
            case "at-once", "together" ->
                Optional.of(notices(person, meaning.value().equals("at-once")));
            default -> begun(person, meaning.value());
        };
    }

    private Optional<Message> begun(Person person, String value) {
        boolean through = value.startsWith("begin-");
        return through || value.startsWith("ask-")
                ? Step.of(value.substring(value.indexOf('-') + 1)).map(step -> ask(person, step, through))
                : Optional.empty();
    }

    /** Asks, and remembers that it did, so that a typed answer is understood. */
    Message ask(Person person, Step step, boolean through) {
        asked.open(person, new AskedSettings.Asked(step, through, false));
        return question(person, step, through, "");
    }

    /** The association by whose paper or name somebody came. */
    Message belong(Person person, Body association) {
        residents.belong(person, association);
        return next(person, Step.BODY, say(Phrase.SETTINGS_BODY_SET, Map.of("町内会", association.name())));
    }

    private Message belongNowhere(Person person) {
        residents.belongNowhere(person);
        return next(person, Step.BODY, say(Phrase.SETTINGS_BODY_LEFT));
    }

    private Message turn(Person person, String id, String label) {
        boolean on = interests.turn(person, id);
        String done = say(on ? Phrase.SETTINGS_INTEREST_ON : Phrase.SETTINGS_INTEREST_OFF, Map.of("話題", label));
        return Message.asking(done, interestChoices(person));
    }

    private Message words(Person person, boolean easy) {
        residents.speakEasily(person, easy);
        return next(person, Step.WORDS, say(easy ? Phrase.SETTINGS_WORDS_EASY : Phrase.SETTINGS_WORDS_PLAIN));
    }

    private Message notices(Person person, boolean atOnce) {
        residents.tellAtOnce(person, atOnce);
        return next(
                person, Step.NOTICES, say(atOnce ? Phrase.SETTINGS_NOTICES_AT_ONCE : Phrase.SETTINGS_NOTICES_TOGETHER));
    }

    /** What was done, and in the same bubble the question that follows, if one does. */
    Message next(Person person, Step step, String done) {
        boolean through =
                asked.of(person).filter(a -> a.step() == step && a.through()).isPresent();
        asked.close(person);
        if (!through) {
            return Message.of(done);
        }
        Optional<Step> next = step.next();
        while (next.filter(this::nothingToAsk).isPresent()) {
            next = next.get().next();
        }
        next.ifPresent(s -> asked.open(person, new AskedSettings.Asked(s, true, false)));
        return next.map(s -> question(person, s, true, done + "\n\n"))
                .orElseGet(() -> Message.of(done + "\n\n" + say(Phrase.SETTINGS_DONE)));
    }

    private boolean nothingToAsk(Step step) {
        return step == Step.INTERESTS && content.now().town().interests().isEmpty();
    }

    private Message question(Person person, Step step, boolean through, String before) {
        return switch (step) {
            case BODY ->
                body.askable() ? choosing(body.first(0), person) : next(person, step, say(Phrase.SETTINGS_BODY_NONE));
            case INTERESTS -> Message.asking(before + say(Phrase.SETTINGS_INTERESTS), interestChoices(person));
            case WORDS ->
                Message.asking(
                        before + say(Phrase.SETTINGS_WORDS),
                        List.of(choice("ふつうの日本語", "plain"), choice("やさしい日本語", "easy"), skip(step, through)));
            case NOTICES ->
                Message.asking(
                        before + say(Phrase.SETTINGS_NOTICES),
                        List.of(choice("すぐ受け取る", "at-once"), choice("まとめて受け取る", "together"), skip(step, through)));
        };
    }

    private Message choosing(BodyQuestion.Asking asking, Person person) {
        List<Choice> choices = new ArrayList<>(asking.choices());
        boolean belongs = residents.of(person).body() != null;
        if (belongs) {
            choices.add(choice("町内会を外す", "leave-body"));
        }
        choices.add(skip(Step.BODY, !belongs));
        return Message.asking(asking.text(), choices);
    }

    private List<Choice> interestChoices(Person person) {
        List<String> chosen = interests.of(person);
        List<Choice> choices = new ArrayList<>();
        content.now()
                .town()
                .interests()
                .forEach(i -> choices.add(new Choice(
                        chosen.contains(i.id()) ? "外す：" + i.label() : i.label(),
                        new Meaning(Settings.TOPIC, "interest", i.id()))));
        choices.add(chosen.isEmpty() ? skip(Step.INTERESTS, true) : choice("これでよい", "enough"));
        return choices;
    }

    private static Choice choice(String label, String value) {
        return new Choice(label, Settings.TOPIC, value);
    }

    private static Choice skip(Step step, boolean skipping) {
        return new Choice(skipping ? "とばす" : "このまま", new Meaning(Settings.TOPIC, "skip", step.value()));
    }

    /** Typed names of associations, while that is the question; after the topics that know their own words. */
    public Topic freely() {
        return said -> said instanceof Said.Wrote wrote
                        && asked.of(wrote.by())
                                .filter(a -> a.step() == Step.BODY)
                                .isPresent()
                ? named(wrote.by(), wrote.words()).map(List::of)
                : Optional.empty();
    }

    private Optional<Message> named(Person person, String words) {
        List<Body> meant = body.meant(words);
        if (meant.isEmpty()) {
            return BodyQuestion.meantAsName(words) ? Optional.of(choosing(body.unknown(), person)) : Optional.empty();
        }
        return Optional.of(meant.size() == 1 ? belong(person, meant.getFirst()) : choosing(body.which(meant), person));
    }

    /** The open question once more under an answer to something else; only once, so that nobody feels chased. */
    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        boolean ours = answer.stream()
                .flatMap(message -> message.choices().stream())
                .anyMatch(choice -> choice.meaning().topic().equals(Settings.TOPIC));
        if (ours || answer.isEmpty() || dialogues.waits(said.by())) {
            return Optional.empty();
        }
        return asked.of(said.by()).filter(a -> !a.again()).map(a -> {
            asked.open(said.by(), new AskedSettings.Asked(a.step(), a.through(), true));
            return question(said.by(), a.step(), a.through(), "");
        });
    }

    private String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
