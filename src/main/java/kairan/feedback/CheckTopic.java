package kairan.feedback;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Dialogues;
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
import org.springframework.stereotype.Component;

/** The association's or group's side looks back on what it did together with the town (自己点検); it may stop and go on later. */
@Component
public class CheckTopic implements Topic, Asking {

    static final String DIALOGUE = "self-check";
    static final String WORDS = "words";

    private static final Pattern ASKED = Pattern.compile("(自己点検|振り返り|ふりかえり)(を?(する|書く|続ける|つづける))?|(自己点検|振り返り)の(つづき|続き)");

    private final Checks checks;
    private final Occurrences occurrences;
    private final Authority authority;
    private final Dialogues dialogues;
    private final ContentFiles content;

    CheckTopic(Checks checks, Occurrences occurrences, Authority authority, Dialogues dialogues, ContentFiles content) {
        this.checks = checks;
        this.occurrences = occurrences;
        this.authority = authority;
        this.dialogues = dialogues;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        if (said instanceof Said.Chose chose && chose.meaning().is("check", "start")) {
            return Optional.of(start(chose.by(), occurrences.of(chose.meaning().about())));
        }
        if (!(said instanceof Said.Wrote wrote)
                || !ASKED.matcher(Spelling.bare(wrote.words())).matches()) {
            return Optional.empty();
        }
        List<String> bodies = authority.where(new Actor.Talker(said.by()), Right.REPORT).stream()
                .map(Realm::body)
                .filter(Objects::nonNull)
                .toList();
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(start(
                        said.by(),
                        occurrences.latestDay(
                                one -> bodies.contains(one.gathering().body()) && asked(one))));
    }

    /** The same that the leaders were asked of. */
    private boolean asked(Occurrence occurrence) {
        return Partnership.asked(content.now().town(), occurrence.gathering(), occurrence.day());
    }

    private List<Message> start(Person person, Optional<Occurrence> occurrence) {
        Optional<Occurrence> theirs = occurrence
                .filter(one -> one.gathering().body() != null)
                .filter(this::asked)
                .filter(one -> authority.use(
                        new Actor.Talker(person),
                        Right.REPORT,
                        Realm.of(Objects.requireNonNull(one.gathering().body())),
                        one.title()));
        if (theirs.isEmpty()) {
            return List.of(Message.of(text(Phrase.CHECK_NONE, Map.of())));
        }
        dialogues.close(person);
        dialogues.resume(
                person,
                DIALOGUE,
                theirs.get().id(),
                answers(checks.of(theirs.get().id(), Side.CITIZENS)));
        if (!dialogues.waits(person)) {
            // All was answered; whoever asks again wants to answer anew.
            dialogues.open(person, DIALOGUE, theirs.get().id());
        }
        return List.of(
                Message.of(text(Phrase.CHECK_PRINCIPLES, Map.of())),
                Message.of(text(Phrase.CHECK_START, Map.of("行事", theirs.get().title()))));
    }

    private static Map<String, String> answers(SelfCheck check) {
        Map<String, String> answers = new LinkedHashMap<>();
        check.scores().forEach((question, score) -> answers.put(question, score.toString()));
        if (check.words() != null) {
            answers.put(WORDS, check.words());
        }
        return answers;
    }

    @Override
    public String dialogue() {
        return DIALOGUE;
    }

    @Override
    public void keep(Person person, String about, Map<String, String> answers) {
        checks.keep(about, Side.CITIZENS, check(answers), person);
    }

    /** As it was answered, by question id. */
    static SelfCheck check(Map<String, String> answers) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        answers.forEach((question, answer) -> {
            if (!question.equals(WORDS) && answer.matches("[1-4]")) {
                scores.put(question, Integer.valueOf(answer));
            }
        });
        return new SelfCheck(scores, answers.get(WORDS));
    }

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return Optional.of(List.of(Message.of(text(Phrase.CHECK_DONE, Map.of()))));
    }

    @Override
    public void unsay(Person person, String about, String question) {
        SelfCheck before = checks.of(about, Side.CITIZENS);
        Map<String, String> answers = answers(before);
        answers.remove(question);
        checks.keep(about, Side.CITIZENS, check(answers), person);
    }

    private String text(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks);
    }
}
