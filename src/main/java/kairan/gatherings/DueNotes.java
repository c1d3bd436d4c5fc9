package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import kairan.content.Moment;
import kairan.content.Timeline;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The notes of a gathering's timeline, posted once they are due and as long as they help. */
@Component
class DueNotes {

    private static final Logger log = LoggerFactory.getLogger(DueNotes.class);

    /** The next 回覧便 may be so far away. */
    private static final Duration UNTIL_THE_ROUND = Duration.ofDays(31);

    private final NoteHours hours;
    private final NoteMessages messages;
    private final RsvpTerms terms;
    private final Attendances attendances;
    private final Postings postings;
    private final Clock clock;

    DueNotes(
            NoteHours hours,
            NoteMessages messages,
            RsvpTerms terms,
            Attendances attendances,
            Postings postings,
            Clock clock) {
        this.hours = hours;
        this.messages = messages;
        this.terms = terms;
        this.attendances = attendances;
        this.postings = postings;
        this.clock = clock;
    }

    /** To a spare day nobody is called anew but who has joined since: who was called has been told that it was put off. */
    void post(Occurrence occurrence, boolean spare) {
        Timeline timeline = terms.timeline(occurrence);
        for (Timeline.Note note : timeline.messages()) {
            TimelineNote one = new TimelineNote(occurrence, note);
            if (spare && one.atOnce()) {
                if (one.toEveryone()) {
                    call(one, RsvpAudiences.CALLED_SINCE);
                }
                continue;
            }
            if (said(timeline, one)) {
                postings.over(one.cause());
                continue;
            }
            if (one.anew()) {
                postings.over(one.causeOfTheFirstDay());
            }
            try {
                post(one);
            } catch (IllegalArgumentException e) {
                // LINE would refuse it; the other gatherings must not wait until somebody has shortened it.
                log.error("行事「{}」のお知らせを送れません。言葉やボタンの長さを確かめてください。", occurrence.id());
            }
        }
    }

    /** What is asked once more afterwards need not be asked twice together of those who have not had it. */
    private boolean said(Timeline timeline, TimelineNote one) {
        return one.note().moment() instanceof Moment.AfterEnd first
                && timeline.messages().stream()
                        .anyMatch(other -> other.to() == one.note().to()
                                && other.moment() instanceof Moment.AfterEnd more
                                && more.after().compareTo(first.after()) > 0
                                && !hours.due(one.occurrence(), more).isAfter(clock.instant()));
    }

    private void post(TimelineNote one) {
        Instant due = hours.due(one.occurrence(), one.note().moment());
        Instant until = hours.until(one.occurrence(), one.note().moment(), due);
        boolean missed = due.isBefore(one.occurrence().opened());
        if (!missed
                && !due.isAfter(clock.instant())
                && until.isAfter(clock.instant())
                && (one.note().to() != Timeline.To.came || mayHaveCome(one.occurrence()))) {
            postings.post(posting(one, one.audience(), until));
        }
    }

    /** Where nobody was called, nobody but those who are known to have come is asked how it was. */
    private boolean mayHaveCome(Occurrence occurrence) {
        return terms.timeline(occurrence).calls() || attendances.comersKnown(occurrence);
    }

    private void call(TimelineNote one, String audience) {
        Instant due = hours.due(one.occurrence(), one.note().moment());
        Instant until = hours.until(one.occurrence(), one.note().moment(), due);
        if (!due.isAfter(clock.instant()) && until.isAfter(clock.instant())) {
            postings.post(posting(one, audience, until));
        }
    }

    private Posting posting(TimelineNote one, String audience, Instant until) {
        return new Posting(
                one.cause(),
                audience,
                one.occurrence().id(),
                one.push(),
                messages.of(one),
                one.note().rides() ? until.plus(UNTIL_THE_ROUND) : until);
    }
}
