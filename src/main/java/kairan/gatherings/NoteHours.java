package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kairan.content.Moment;
import org.springframework.stereotype.Component;

/** When a note of a timeline is due for a gathering, and until when it helps to say it. */
@Component
class NoteHours {

    /** Until when it still helps to be asked how it was. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    static final LocalTime MORNING = LocalTime.of(7, 0);

    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private final Clock clock;

    NoteHours(Clock clock) {
        this.clock = clock;
    }

    /** A moment that names its hour is kept to the minute; any other waits for the morning rather than ring at night. */
    Instant due(Occurrence occurrence, Moment moment) {
        LocalDateTime start = moment instanceof Moment.BeforeDeadline ? occurrence.deadline() : occurrence.start();
        Instant due = moment.of(start, occurrence.end()).map(this::instant).orElse(occurrence.opened());
        if (moment instanceof Moment.DaysBefore || moment instanceof Moment.BeforeDeadline) {
            return due;
        }
        LocalDateTime local = LocalDateTime.ofInstant(due, clock.getZone());
        if (local.toLocalTime().isBefore(MORNING)) {
            return instant(local.toLocalDate().atTime(MORNING));
        }
        return local.toLocalTime().isBefore(NIGHT)
                ? due
                : instant(local.toLocalDate().plusDays(1).atTime(MORNING));
    }

    /** What is said before the start helps until the start; but on the eve one says 「明日」, which is wrong after midnight. */
    Instant until(Occurrence occurrence, Moment moment, Instant due) {
        Instant start = instant(moment instanceof Moment.BeforeDeadline ? occurrence.deadline() : occurrence.start());
        if (!due.isBefore(start)) {
            return instant(occurrence.end()).plus(AFTERWARDS);
        }
        return moment instanceof Moment.DaysBefore before && before.days() == 1
                ? instant(occurrence.day().atStartOfDay())
                : start;
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }
}
