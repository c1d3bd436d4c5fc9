package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Dialogues;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.japanese.Dates;
import org.springframework.stereotype.Component;

/** A gathering of the year before is held again (去年と同じ行事): a leader says in the talk which, and on which day. */
@Component
class HeldAgain {

    private static final int MOST = 5;

    private final Making making;
    private final YearBefore yearBefore;
    private final LeaderCard card;
    private final Occurrences occurrences;
    private final Organisers organisers;
    private final LedPlaces ledPlaces;
    private final Dialogues dialogues;
    private final ContentFiles content;
    private final Clock clock;

    HeldAgain(
            Making making,
            YearBefore yearBefore,
            LeaderCard card,
            Occurrences occurrences,
            Organisers organisers,
            LedPlaces ledPlaces,
            Dialogues dialogues,
            ContentFiles content,
            Clock clock) {
        this.making = making;
        this.yearBefore = yearBefore;
        this.card = card;
        this.occurrences = occurrences;
        this.organisers = organisers;
        this.ledPlaces = ledPlaces;
        this.dialogues = dialogues;
        this.content = content;
        this.clock = clock;
    }

    /** Asks which of those they lead. */
    Message which(Person person) {
        List<Occurrence> past = yearBefore.past(gathering -> organisers.lead(person, gathering));
        return past.isEmpty()
                ? Message.of(content.now().phrases().say(Phrase.MAKING_NONE_BEFORE))
                : Message.asking(
                        content.now().phrases().say(Phrase.MAKING_WHICH_BEFORE),
                        past.stream()
                                .limit(MOST)
                                .map(one ->
                                        new Choice(Calls.label(one), new Meaning(LeaderCard.TOPIC, "again", one.id())))
                                .toList());
    }

    /** Asks on which day. */
    List<Message> when(Person person, String id) {
        return occurrences
                .of(id)
                .filter(one -> organisers.lead(person, one.gathering()))
                .map(one -> {
                    LocalDate day = YearPlan.again(one.day(), LocalDate.now(clock));
                    return List.of(Message.asking(
                            card.say(Phrase.MAKING_WHICH_DAY, one).text(),
                            List.of(
                                    new Choice(day(day), new Meaning(LeaderCard.TOPIC, "again-on", id + "," + day)),
                                    new Choice("ほかの日にする", new Meaning(LeaderCard.TOPIC, "again-on", id)))));
                })
                .orElseGet(ledPlaces::leadersOnly);
    }

    /** A plan for the day that was pressed, or the question for another. */
    List<Message> on(Person person, String about) {
        String[] parts = about.split(",", 2);
        Optional<Occurrence> before = occurrences.of(parts[0]).filter(one -> organisers.lead(person, one.gathering()));
        if (before.isEmpty()) {
            return ledPlaces.leadersOnly();
        }
        if (parts.length == 1) {
            dialogues.open(person, MakingQuestions.AGAIN, parts[0]);
            return List.of(card.say(Phrase.MAKING_EDIT, before.get()));
        }
        return List.of(card.of(making.again(before.get(), LocalDate.parse(parts[1]))));
    }

    private String day(LocalDate day) {
        return Dates.say(day, LocalDate.now(clock));
    }
}
