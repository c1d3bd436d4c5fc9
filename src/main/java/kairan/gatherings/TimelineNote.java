package kairan.gatherings;

import kairan.content.Moment;
import kairan.content.Timeline;
import kairan.delivery.Push;

/**
 * A note of a timeline, as it is meant for one day of a gathering: by what cause it is posted once, to whom it goes and how
 * it rings.
 */
record TimelineNote(Occurrence occurrence, Timeline.Note note) {

    /** What names a day is said anew when the day has become another one; nobody is called twice. */
    String cause() {
        return causeOfTheFirstDay() + (anew() ? "/" + occurrence.day() : "");
    }

    String causeOfTheFirstDay() {
        return "timeline/%s/%s/%s".formatted(occurrence.id(), note.moment(), note.to());
    }

    /** Whether it is said of another day than the first. */
    boolean anew() {
        return moved() && !atOnce();
    }

    private boolean moved() {
        return !occurrence.id().equals(Occurrence.id(occurrence.gathering(), occurrence.day()));
    }

    boolean atOnce() {
        return note.moment() instanceof Moment.AtOnce;
    }

    boolean toEveryone() {
        return note.to() == Timeline.To.everyone;
    }

    /** Once called, whoever has said that they do not come hears no more of it. */
    String audience() {
        if (!toEveryone()) {
            return note.to().name();
        }
        if (!atOnce()) {
            return RsvpAudiences.CALLED_NOT_ABSENT;
        }
        return occurrence.townwide() ? Timeline.To.everyone.name() : Called.NAME;
    }

    Push push() {
        if (note.rides()) {
            return Push.ROUND;
        }
        boolean early = note.moment() instanceof Moment.DaysBefore before
                && before.days() == 0
                && before.time().isBefore(NoteHours.MORNING);
        return early ? Push.EARLY : Push.ONCE;
    }
}
