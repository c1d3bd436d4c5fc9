package kairan.faq;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.Content;
import kairan.content.ContentFiles;
import kairan.content.Desk;
import kairan.content.Phrase;
import kairan.conversation.Aside;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/** Says at once whom to call when somebody is in danger now (いま危ない), before anything else is heard or looked for. Keeps nothing. */
@Component
public class DangerTopic implements Topic {

    private static final String TOPIC = "danger";

    private final ContentFiles content;
    private final ZoneTally tally;

    DangerTopic(ContentFiles content, ZoneTally tally) {
        this.content = content;
        this.tally = tally;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Chose chose && chose.meaning().topic().equals(TOPIC)
                ? Optional.of(List.of(Message.of(numbers(content.now()))))
                : said instanceof Said.Wrote wrote ? Danger.in(wrote.words()).map(this::answer) : Optional.empty();
    }

    @Override
    public Optional<List<Message>> aloud(String words) {
        return Danger.in(words).map(this::answer);
    }

    /** The same aside, except under these answers: nothing may stand between somebody in danger and the telephone. */
    public Aside quiet(Aside aside) {
        return (said, answer) ->
                said instanceof Said.Wrote && calls(answer) ? Optional.empty() : aside.under(said, answer);
    }

    /** Under whom to call, words that others are to be told of a danger are heard all the same. */
    public Topic above(Topic telling) {
        return said -> danger(said)
                .flatMap(danger -> telling.hear(said)
                        .map(heard -> Stream.concat(answer(danger).stream(), heard.stream())
                                .toList()));
    }

    private static Optional<Danger> danger(Said said) {
        return said instanceof Said.Wrote wrote ? Danger.in(wrote.words()) : Optional.empty();
    }

    /** Known by its buttons: looking through the words once more for each aside would take its time in a long letter. */
    private static boolean calls(List<Message> answer) {
        return answer.stream()
                .flatMap(message -> message.choices().stream())
                .anyMatch(choice -> choice.meaning().topic().equals(TOPIC));
    }

    private List<Message> answer(Danger danger) {
        tally.answered(Zone.danger);
        List<Choice> calls = Stream.of(danger.number(), "119", "110")
                .distinct()
                .map(number -> new Choice(number + "に電話する", Meaning.of(TOPIC, number), "tel:" + number))
                .toList();
        return List.of(Message.lasting(words(content.now(), danger), calls));
    }

    /** What to do first, and whom to call. */
    static String words(Content now, Danger danger) {
        String first = now.phrases().say(danger.phrase()).strip();
        return first + "\n\n" + numbers(now) + otherwise(now, danger);
    }

    /** Whoever wants to die is not asked to say it in other words. */
    private static String otherwise(Content now, Danger danger) {
        return danger == Danger.LIFE ? "" : "\n" + now.phrases().say(Phrase.DANGER_OTHERWISE);
    }

    /** The desk of the town only where it can be called. */
    private static String numbers(Content now) {
        Desk desk = now.town().urgentDesk();
        String ours = desk.telephone() == null
                ? ""
                : "\n"
                        + now.phrases()
                                .say(Phrase.DANGER_DESK, Map.of("窓口", desk.line()))
                                .strip();
        return now.phrases().say(Phrase.DANGER_NUMBERS).strip() + ours + "\n\n"
                + now.phrases().say(Phrase.DANGER_NOT_FROM_HERE).strip();
    }
}
