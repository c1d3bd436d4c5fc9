package kairan.gatherings;

import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Message;
import org.springframework.stereotype.Component;

/**
 * Calls a gathering off, or lets it take place after all, as a list or a form says so; those whom it concerns are told
 * once each time, unless it has begun.
 */
@Component
public class OnAndOff {

    private final Occurrences occurrences;
    private final Decisions decisions;
    private final RsvpTerms terms;
    private final LeaderTidings leaderTidings;
    private final Tidings tidings;
    private final CallingOff callingOff;
    private final ContentFiles content;

    OnAndOff(
            Occurrences occurrences,
            Decisions decisions,
            RsvpTerms terms,
            LeaderTidings leaderTidings,
            Tidings tidings,
            CallingOff callingOff,
            ContentFiles content) {
        this.occurrences = occurrences;
        this.decisions = decisions;
        this.terms = terms;
        this.leaderTidings = leaderTidings;
        this.tidings = tidings;
        this.callingOff = callingOff;
        this.content = content;
    }

    /**
     * False if it was off already.
     *
     * @param putOff whether it is to take place on another day, of which nothing is known here
     */
    public boolean off(Occurrence occurrence, boolean putOff) {
        if (occurrences.begun(occurrence)) {
            return callingOff.off(occurrence, "");
        }
        return putOff ? callingOff.putOff(occurrence) : callingOff.cancel(occurrence, "");
    }

    /** False if it was not off, or was put off to a day of its own. */
    public boolean on(Occurrence occurrence) {
        if (!decisions.reopen(occurrence)) {
            return false;
        }
        tidings.withdraw(occurrence);
        if (!occurrences.begun(occurrence)) {
            String cause = "on-again-%d".formatted(occurrence.revision());
            String words = content.now()
                    .phrases()
                    .say(Phrase.GATHERING_BACK_ON, occurrence.blanks())
                    .strip();
            tidings.tellConcerned(
                    occurrence,
                    terms.timeline(occurrence).mode(),
                    cause,
                    Message.lasting(
                            words + "\n" + terms.question(occurrence, Phrase.GATHERING_ASK),
                            terms.buttons(occurrence)));
            leaderTidings.tellWithoutTalk(occurrence, cause);
        }
        return true;
    }
}
