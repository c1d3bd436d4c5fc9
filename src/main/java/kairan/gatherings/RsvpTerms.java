package kairan.gatherings;

import java.time.Clock;
import java.util.List;
import kairan.content.Answers;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import org.springframework.stereotype.Component;

/**
 * On what terms a gathering is answered: whether one signs up for it (申込み制), how many places are left and until when one
 * can say yes; and what is asked accordingly.
 */
@Component
class RsvpTerms {

    private final WaitingList waitingList;
    private final ContentFiles content;
    private final Clock clock;

    RsvpTerms(WaitingList waitingList, ContentFiles content, Clock clock) {
        this.waitingList = waitingList;
        this.content = content;
        this.clock = clock;
    }

    Timeline timeline(Occurrence occurrence) {
        return content.now().timelines().get(occurrence.gathering().timeline());
    }

    boolean signUp(Occurrence occurrence) {
        return timeline(occurrence).mode() == Answers.SIGN_UP;
    }

    /** Whether there are only so many places. */
    boolean limited(Occurrence occurrence) {
        return signUp(occurrence) && occurrence.gathering().capacity() != null;
    }

    /** How many places are left; nobody who waits stands before them. */
    int free(Occurrence occurrence) {
        Integer capacity = occurrence.gathering().capacity();
        return capacity == null || !limited(occurrence)
                ? Integer.MAX_VALUE
                : Math.max(0, capacity - waitingList.taken(occurrence.id()));
    }

    /** Whether a yes is taken no more: the answers to a sign-up were due. */
    boolean closed(Occurrence occurrence) {
        return signUp(occurrence)
                && !clock.instant()
                        .isBefore(occurrence.deadline().atZone(clock.getZone()).toInstant());
    }

    /** What can still be said to it: where only those who cannot come say so, or the answers were due, no yes is asked for. */
    List<Choice> buttons(Occurrence occurrence) {
        return (asksForYes(occurrence) ? Rsvp.SAYABLE : List.of(Rsvp.ABSENT))
                .stream().map(answer -> answer.button(occurrence)).toList();
    }

    /** The question above them. */
    String question(Occurrence occurrence, Phrase question) {
        return content.now()
                .phrases()
                .say(asksForYes(occurrence) ? question : Phrase.GATHERING_ASK_ABSENT, occurrence.blanks())
                .strip();
    }

    private boolean asksForYes(Occurrence occurrence) {
        return timeline(occurrence).mode() != Answers.ABSENTEES && !closed(occurrence);
    }
}
