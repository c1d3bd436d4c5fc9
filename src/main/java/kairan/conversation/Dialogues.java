package kairan.conversation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Dialogue;
import kairan.content.Phrase;
import kairan.content.Question;
import kairan.japanese.Masks;
import kairan.japanese.Spelling;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The questions that are open: hears their answers first, and asks again under whatever else was said in between. A
 * question that takes any words lets the topics with words of their own hear first ({@link #freely}), and takes what
 * looks like a question only when nobody could answer it ({@link #lastly}).
 */
@Component
public class Dialogues implements Topic, Aside {

    private static final Meaning STOP = Meaning.of("dialogue", "stop");

    private final OpenDialogues open;
    private final ContentFiles content;
    private final ObjectProvider<Asking> asking;
    private final GivenAnswers given;
    private final Clock clock;

    Dialogues(
            OpenDialogues open, ContentFiles content, ObjectProvider<Asking> asking, GivenAnswers given, Clock clock) {
        this.open = open;
        this.content = content;
        this.asking = asking;
        this.given = given;
        this.clock = clock;
    }

    /** Opens the dialogue about something, in place of any other; the first question follows as an aside. */
    public void open(Person person, String dialogue, String about) {
        open.keep(person, OpenDialogue.of(dialogue, about));
    }

    /** Takes the dialogue up again at the first of its questions that has no answer among these; nothing is asked where all have one. */
    public void resume(Person person, String dialogue, String about, Map<String, String> answers) {
        OpenDialogue again = OpenDialogue.of(dialogue, about, answers);
        while (question(again).filter(q -> answers.containsKey(q.id())).isPresent()) {
            again = again.skipping(question(again).orElseThrow());
        }
        if (question(again).isPresent()) {
            open.keep(person, again);
        }
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return open.of(said.by()).flatMap(dialogue -> question(dialogue).flatMap(q -> hear(said, dialogue, q)));
    }

    private Optional<List<Message>> hear(Said said, OpenDialogue dialogue, Question question) {
        if (stops(said)) {
            open.close(said.by());
            return Optional.of(List.of(phrase(Phrase.DIALOGUE_STOPPED)));
        }
        if (said instanceof Said.Chose chose) {
            if (chose.meaning().equals(skip(question)) && question.skip() != null) {
                return Optional.of(next(said.by(), dialogue.skipping(question), ""));
            }
            return Answers.chosen(question, chose.meaning())
                    .map(option -> next(said.by(), dialogue.answering(question, option.value()), ""));
        }
        if (!(said instanceof Said.Wrote wrote)) {
            return Optional.empty();
        }
        if (question.skip() != null && Spelling.bare(wrote.words()).equals(Spelling.bare(question.skip()))) {
            return Optional.of(next(said.by(), dialogue.skipping(question), ""));
        }
        return question.text() == null || takesAnyWords(dialogue) ? take(wrote, dialogue, question) : Optional.empty();
    }

    private boolean takesAnyWords(OpenDialogue dialogue) {
        return asking.stream().anyMatch(a -> a.dialogue().equals(dialogue.dialogue()) && a.takesAnyWords());
    }

    /** Commands and codes are no answer, where any other words are: topics that know just their own words hear them first. */
    public Topic above(List<Topic> exact) {
        return said -> said instanceof Said.Wrote
                        && open.of(said.by()).filter(this::takesAnyWords).isPresent()
                ? exact.stream().flatMap(topic -> topic.hear(said).stream()).findFirst()
                : Optional.empty();
    }

    private Optional<List<Message>> take(Said.Wrote wrote, OpenDialogue dialogue, Question question) {
        return Answers.read(question, wrote.words(), clock).map(value -> {
            given.remember(wrote, dialogue, question);
            String kept = question.text() == null || asWritten(dialogue) ? value : Masks.of(value);
            return next(wrote.by(), dialogue.answering(question, kept), wrote.id());
        });
    }

    private boolean asWritten(OpenDialogue dialogue) {
        return asking.stream().anyMatch(a -> a.dialogue().equals(dialogue.dialogue()) && a.asWritten());
    }

    /** Only a question whose answer others are to be told. */
    public Topic forOthers() {
        return said -> open.of(said.by())
                .filter(dialogue ->
                        asking.stream().anyMatch(a -> a.dialogue().equals(dialogue.dialogue()) && a.forOthers()))
                .flatMap(dialogue -> question(dialogue).flatMap(q -> hear(said, dialogue, q)));
    }

    /** A question that takes any words, after the topics that know their own words: all but what looks like a question. */
    public Topic freely() {
        return said -> said instanceof Said.Wrote wrote && !Answers.looksLikeAQuestion(wrote.words())
                ? takeFreely(wrote)
                : Optional.empty();
    }

    /** The same once more, for a question nobody could answer. */
    public Topic lastly() {
        return said -> said instanceof Said.Wrote wrote ? takeFreely(wrote) : Optional.empty();
    }

    private Optional<List<Message>> takeFreely(Said.Wrote wrote) {
        return open.of(wrote.by())
                .flatMap(dialogue ->
                        question(dialogue).filter(q -> q.text() != null).flatMap(q -> take(wrote, dialogue, q)));
    }

    /** What has been answered so far in this dialogue; empty where it is not the one that is open. */
    public Map<String, String> answers(Person person, String dialogue) {
        return open.of(person)
                .filter(under -> under.dialogue().equals(dialogue))
                .map(OpenDialogue::answers)
                .orElse(Map.of());
    }

    /** Asks no more. */
    public void close(Person person) {
        open.close(person);
    }

    @Override
    public Optional<Message> under(Said said, List<Message> answer) {
        return open.of(said.by()).flatMap(this::question).map(Dialogues::ask);
    }

    /** Whether a question is open with this person. */
    public boolean waits(Person person) {
        return open.of(person).flatMap(this::question).isPresent();
    }

    private List<Message> next(Person person, OpenDialogue dialogue, String said) {
        asking.stream()
                .filter(a -> a.dialogue().equals(dialogue.dialogue()))
                .forEach(a -> a.keep(person, dialogue.about(), dialogue.answers()));
        if (question(dialogue).isPresent()) {
            open.keep(person, dialogue);
            return List.of();
        }
        open.close(person);
        return asking.stream()
                .filter(a -> a.dialogue().equals(dialogue.dialogue()))
                .flatMap(a -> a.done(person, dialogue.about(), dialogue.answers(), said).stream())
                .findFirst()
                .orElseGet(() ->
                        List.of(Message.of(dialogue(dialogue).orElseThrow().done())));
    }

    private Optional<Dialogue> dialogue(OpenDialogue open) {
        return Optional.ofNullable(content.now().dialogues().get(open.dialogue()));
    }

    private Optional<Question> question(OpenDialogue open) {
        return dialogue(open)
                .map(Dialogue::questions)
                .filter(questions -> open.next() < questions.size())
                .map(questions -> questions.get(open.next()));
    }

    private Message phrase(Phrase name) {
        return Message.of(content.now().phrases().say(name));
    }

    private static boolean stops(Said said) {
        return said instanceof Said.Chose chose && chose.meaning().equals(STOP)
                || said instanceof Said.Wrote wrote
                        && Spelling.bare(wrote.words()).equals("やめる");
    }

    private static Message ask(Question question) {
        return Message.asking(question.ask(), Answers.choices(question, skip(question), STOP));
    }

    /** Names its question, so that pressing it twice does not skip the next one too. */
    private static Meaning skip(Question question) {
        return new Meaning("dialogue", "skip", question.id());
    }
}
