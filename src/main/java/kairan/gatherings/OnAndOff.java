package kairan.gatherings;

import java.time.Clock;
import java.util.List;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/**
 * Calls a gathering off, or lets it take place after all, as a list or a form says so; those whom it concerns are told
 * once each time, unless it has begun.
 */
@Component
public class OnAndOff {

    private final Occurrences occurrences;
    private final Places places;
    private final Tidings tidings;
    private final ContentFiles content;
    private final Clock clock;

    OnAndOff(Occurrences occurrences, Places places, Tidings tidings, ContentFiles content, Clock clock) {
        this.occurrences = occurrences;
        this.places = places;
        this.tidings = tidings;
        this.content = content;
        this.clock = clock;
    }

    /**
     * False if it was off already.
     *
     * @param putOff whether it is to take place on another day, of which nothing is known here
     */
    public boolean off(Occurrence occurrence, boolean putOff) {
        boolean first = occurrences.cancel(occurrence);
        if (first) {
            tell(occurrence, putOff ? Phrase.GATHERING_PUT_OFF : Phrase.WEATHER_OFF, List.of());
        }
        return first;
    }

    /** False if it was not off, or was put off to a day of its own. */
    public boolean on(Occurrence occurrence) {
        boolean first = occurrences.reopen(occurrence);
        if (first) {
            tell(
                    occurrence,
                    Phrase.GATHERING_BACK_ON,
                    Rsvp.SAYABLE.stream()
                            .map(answer -> Places.button(answer, occurrence))
                            .toList());
        }
        return first;
    }

    private void tell(Occurrence occurrence, Phrase phrase, List<Choice> buttons) {
        tidings.withdraw(occurrence);
        if (!occurrences.begun(occurrence)) {
            tidings.tellConcerned(
                    occurrence,
                    places.timeline(occurrence).mode(),
                    "turned/%d".formatted(clock.millis()),
                    Message.lasting(
                            content.now()
                                    .phrases()
                                    .say(phrase, occurrence.blanks())
                                    .strip(),
                            buttons));
        }
    }
}
