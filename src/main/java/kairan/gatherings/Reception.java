package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** When the 受付 of a day is open, and what it says of those who have come. */
@Component
class Reception {

    private static final int FEW = 5;
    private static final int MOST = 12;

    private final Attendances attendances;
    private final ContentFiles content;
    private final Clock clock;

    Reception(Attendances attendances, ContentFiles content, Clock clock) {
        this.attendances = attendances;
        this.content = content;
        this.clock = clock;
    }

    /** Two hours before the start. */
    static LocalDateTime opens(Occurrence occurrence) {
        return occurrence.start().minus(Latest.BEFORE);
    }

    boolean early(Occurrence occurrence) {
        return LocalDateTime.now(clock).isBefore(opens(occurrence));
    }

    /** Whoever forgot may say so until the day ends. */
    boolean over(Occurrence occurrence) {
        return !LocalDateTime.now(clock).isBefore(occurrence.day().plusDays(1).atTime(LocalTime.MIDNIGHT));
    }

    boolean open(Occurrence occurrence) {
        return occurrence.on() && !early(occurrence) && !over(occurrence);
    }

    /** 「6時」, or with its day where that is another one. */
    String opening(Occurrence occurrence) {
        LocalDateTime opens = opens(occurrence);
        String hour = Dates.say(opens.toLocalTime());
        return opens.toLocalDate().equals(LocalDateTime.now(clock).toLocalDate())
                ? hour
                : Dates.say(opens.toLocalDate()) + hour;
    }

    /** These words, with the buttons that say how many came; about whatever names those who did to that topic. */
    Message howMany(Phrase phrase, Map<String, String> blanks, String topic, String about) {
        List<Choice> choices = new ArrayList<>(people(1, FEW, topic, about));
        choices.add(new Choice("もっと多い", new Meaning(topic, "more", about)));
        choices.add(new Choice("受付を取り消す", new Meaning(topic, "away", about)));
        return Message.lasting(say(phrase, blanks), choices);
    }

    /** The same for great households. */
    Message more(String topic, String about) {
        return Message.lasting(say(Phrase.CHECK_IN_MORE, Map.of()), people(FEW + 1, MOST, topic, about));
    }

    private static List<Choice> people(int from, int to, String topic, String about) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> new Choice(n + "人", new Meaning(topic, "people-" + n, about)))
                .toList();
    }

    /** The number of such a button; one, if there is none. */
    static int people(String value) {
        return value.matches("people-\\d{1,2}") ? Integer.parseInt(value.substring("people-".length())) : 1;
    }

    /** What the phrases of the 受付 may leave open. */
    Map<String, String> blanks(Occurrence occurrence, Comer comer, int people) {
        return Map.of(
                "行事",
                occurrence.title(),
                "世帯",
                comer.label(),
                "人数",
                String.valueOf(people),
                "合計",
                String.valueOf(attendances.came(occurrence)));
    }

    /** The rule by which nobody is counted twice, where it matters. */
    String rule(Occurrence occurrence) {
        return attendances.mixed(occurrence) ? "\n" + say(Phrase.CHECK_IN_RULE, Map.of()) : "";
    }

    Message message(Phrase phrase, Map<String, String> blanks) {
        return Message.of(say(phrase, blanks));
    }

    String say(Phrase phrase, Map<String, String> blanks) {
        return content.now().phrases().say(phrase, new HashMap<>(blanks)).strip();
    }
}
