package kairan.gatherings;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of the day (いつ、どこ、雨でも…) from the gathering that matters to whoever asks, and says what is not
 * known yet. Where there is none the entries are asked first ({@link #lastly}).
 */
@Component
public class DayTopic implements Topic {

    private final Occurrences occurrences;
    private final ContentFiles content;
    private final Clock clock;

    DayTopic(Occurrences occurrences, ContentFiles content, Clock clock) {
        this.occurrences = occurrences;
        this.content = content;
        this.clock = clock;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return said instanceof Said.Wrote wrote
                ? DayWords.of(wrote.words())
                        .filter(asked -> !wantsTheList(asked, wrote.words()))
                        .flatMap(asked -> answer(wrote.by(), asked))
                : Optional.empty();
    }

    /** Somebody for whom nothing is on, and whom no entry could answer either, is told that nothing is on. */
    public Topic lastly() {
        return said -> said instanceof Said.Wrote wrote
                        && DayWords.of(wrote.words())
                                .filter(asked -> asked.about().isEmpty())
                                .isPresent()
                        && occurrences.mattering(said.by()).isEmpty()
                ? Optional.of(List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE))))
                : Optional.empty();
    }

    /** Who asks what is on, and when, is shown all of it, with the buttons to answer. */
    private static boolean wantsTheList(DayWords asked, String words) {
        return (asked.asks() == DayQuestion.START || asked.asks() == DayQuestion.STILL_ON)
                && GatheringsTopic.asks(words);
    }

    private Optional<List<Message>> answer(Person person, DayWords asked) {
        Instant now = clock.instant();
        return occurrences.mattering(person).stream()
                .filter(o -> asked.means(o.gathering().name()))
                .findFirst()
                .map(o -> new DayAnswer(
                        o, content.now(), now.atZone(clock.getZone()).toLocalDateTime()))
                .map(answer -> List.of(Message.of(answer.to(asked.asks()))));
    }
}
