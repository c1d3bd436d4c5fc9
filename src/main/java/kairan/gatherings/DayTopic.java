package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Announcements;
import kairan.conversation.Belonging;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of the day (いつ、どこ、雨でも…) from the gathering that matters to whoever asks, and says what is not
 * known yet. Where there is none the entries are asked first ({@link #lastly}).
 */
@Component
public class DayTopic implements Topic {

    private final Mattering mattering;
    private final ContentFiles content;
    private final Belonging belonging;
    private final Announcements announcements;
    private final Weather weather;
    private final Clock clock;

    DayTopic(
            Mattering mattering,
            ContentFiles content,
            Belonging belonging,
            Announcements announcements,
            Weather weather,
            Clock clock) {
        this.mattering = mattering;
        this.content = content;
        this.belonging = belonging;
        this.announcements = announcements;
        this.weather = weather;
        this.clock = clock;
    }

    @Override
    public void prepare(Said said) {
        if (said instanceof Said.Wrote wrote) {
            DayWords.of(wrote.words());
        }
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
                        && mattering(said.by(), name -> true).isEmpty()
                        && announcements.comingTo(said.by()).isEmpty()
                ? Optional.of(List.of(Message.of(content.now().phrases().say(Phrase.GATHERINGS_NONE))))
                : Optional.empty();
    }

    /** Who asks what is on, and when, is shown all of it, with the buttons to answer. */
    private static boolean wantsTheList(DayWords asked, String words) {
        return (asked.asks() == DayQuestion.START || asked.asks() == DayQuestion.STILL_ON)
                && GatheringsTopic.asks(words);
    }

    private Optional<Occurrence> mattering(Person person, Predicate<String> named) {
        return mattering.of(person, belonging.of(person), named).findFirst();
    }

    private Optional<List<Message>> answer(Person person, DayWords asked) {
        Optional<Occurrence> gathering = mattering(person, asked::means);
        Optional<Announcements.Told> comingTo = announcements.comingTo(person).stream()
                .filter(told -> asked.means(told.about()))
                .filter(told -> gathering.isEmpty()
                        || !mattering.goes(person, gathering.get())
                        || told.day().isBefore(gathering.get().day()))
                .findFirst();
        return comingTo.map(told -> led(say(Phrase.DAY_SIGNED_UP, Map.of()), told.words()))
                .or(() -> gathering.map(o -> answer(person, o, asked.asks())));
    }

    private List<Message> answer(Person person, Occurrence occurrence, DayQuestion asks) {
        return announcements
                .calledOff(
                        person,
                        occurrence.gathering().body(),
                        occurrence.gathering().name(),
                        occurrence.day())
                .map(words -> led(say(Phrase.DAY_TOLD, Map.of("日にち", Dates.say(occurrence.day()))), words))
                .orElseGet(() -> known(occurrence, asks));
    }

    private List<Message> known(Occurrence occurrence, DayQuestion asks) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), clock.getZone());
        DayAnswer answer = new DayAnswer(occurrence, weather.asked(occurrence), content.now(), now);
        Stream<Message> place = asks == DayQuestion.PLACE && occurrence.on()
                ? Calls.place(occurrence, content.now()).stream()
                : Stream.empty();
        return Stream.concat(Stream.of(Message.of(answer.to(asks))), place).toList();
    }

    private String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, blanks).strip();
    }

    private static List<Message> led(String word, Message words) {
        return List.of(Message.of(word), words);
    }
}
