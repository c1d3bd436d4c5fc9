package kairan.gatherings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Asking;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.springframework.stereotype.Component;

/** Asks a leader what somebody has answered by telephone or on paper: from which block, what, and for how many. */
@Component
class EnteringQuestions implements Asking {

    static final String DIALOGUE = "gathering-entered";

    private final Occurrences occurrences;
    private final Places places;
    private final Organisers organisers;
    private final ContentFiles content;

    EnteringQuestions(Occurrences occurrences, Places places, Organisers organisers, ContentFiles content) {
        this.occurrences = occurrences;
        this.places = places;
        this.organisers = organisers;
        this.content = content;
    }

    @Override
    public String dialogue() {
        return DIALOGUE;
    }

    /** Half an answer is none. */
    @Override
    public void keep(Person person, String about, Map<String, String> answers) {}

    @Override
    public Optional<List<Message>> done(Person person, String about, Map<String, String> answers) {
        return occurrences
                .of(about)
                .filter(occurrence -> occurrence.on() && !occurrences.begun(occurrence))
                .filter(occurrence -> organisers.use(person, occurrence.gathering(), occurrence.title() + "の代理の返事"))
                .map(occurrence -> List.of(entered(occurrence, answers)))
                .or(() -> Optional.of(List.of(Message.of(content.now().phrases().say(Phrase.RSVP_UNKNOWN)))));
    }

    private Message entered(Occurrence occurrence, Map<String, String> answers) {
        Rsvp said = Rsvp.of(answers.getOrDefault("answer", "")).orElse(Rsvp.GOING);
        Entered.Row row = places.enter(
                occurrence,
                Integer.parseInt(answers.getOrDefault("block", "0")),
                said,
                Integer.parseInt(answers.getOrDefault("people", "1")));
        Map<String, String> blanks = new HashMap<>(occurrence.blanks());
        blanks.put("だれ", row.who());
        blanks.put("答え", row.answer().label());
        Phrase phrase = row.answer() == Rsvp.WAITING ? Phrase.ENTERED_WAITS : Phrase.ENTERED;
        return Message.lasting(
                content.now().phrases().say(phrase, blanks).strip(),
                List.of(
                        new Choice("消す", new Meaning("entered", "remove", row.id())),
                        new Choice("続けて入れる", new Meaning(CountsTopic.TOPIC, "enter", occurrence.id())),
                        new Choice("人数を見る", new Meaning(CountsTopic.TOPIC, "of", occurrence.id()))));
    }
}
