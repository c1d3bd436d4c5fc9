package kairan.gatherings;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import kairan.content.Blanks;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Postings;
import org.springframework.stereotype.Component;

/** What people read in a note of a timeline: its words and buttons; also later, where somebody has not had it. */
@Component
class NoteMessages {

    private final NoteHours hours;
    private final RsvpTerms terms;
    private final Attendances attendances;
    private final Postings postings;
    private final List<Foreword> forewords;
    private final Clock clock;

    NoteMessages(
            NoteHours hours,
            RsvpTerms terms,
            Attendances attendances,
            Postings postings,
            List<Foreword> forewords,
            Clock clock) {
        this.hours = hours;
        this.terms = terms;
        this.attendances = attendances;
        this.postings = postings;
        this.forewords = forewords;
        this.clock = clock;
    }

    /** What others have to say comes before the call, which everybody gets. */
    List<Message> of(TimelineNote one) {
        boolean call = one.atOnce() && one.toEveryone();
        return Stream.concat(
                        call
                                ? forewords.stream().flatMap(foreword -> foreword.before(one.occurrence()).stream())
                                : Stream.empty(),
                        Stream.of(message(one.occurrence(), one.note())))
                .toList();
    }

    /** What has been said last to those who come and still holds, for somebody who has just said that they do. */
    List<Message> missed(Occurrence occurrence) {
        return terms.timeline(occurrence).messages().stream()
                .filter(note -> note.to() == Timeline.To.going)
                .filter(note -> postings.posted(new TimelineNote(occurrence, note).cause()))
                .filter(note -> hours.until(occurrence, note.moment(), hours.due(occurrence, note.moment()))
                        .isAfter(clock.instant()))
                .map(note -> message(occurrence, note))
                .reduce((before, last) -> last)
                .stream()
                .toList();
    }

    /** What those who came are told and asked first, for somebody of whom it was not known. */
    List<Message> thanks(Occurrence occurrence) {
        return terms.timeline(occurrence).messages().stream()
                .filter(note -> note.to() == Timeline.To.came)
                .limit(1)
                .map(note -> message(occurrence, note))
                .toList();
    }

    private Message message(Occurrence occurrence, Timeline.Note note) {
        String text = Blanks.fill(note.say(), occurrence.blanks());
        List<Choice> buttons = note.buttons().stream()
                .filter(button -> fits(button, occurrence))
                .map(b -> new Choice(b.label(), meaning(b, occurrence)))
                .toList();
        return Message.lasting(text, buttons);
    }

    /** Whoever is known to have come is not offered to say that they did not, and to have come only where that is looked at. */
    private boolean fits(Timeline.Button button, Occurrence occurrence) {
        return switch (button.means()) {
            case "feedback/missed" -> !attendances.comersKnown(occurrence);
            case "arrival/came" -> attendances.checkedIn(occurrence);
            default -> true;
        };
    }

    private static Meaning meaning(Timeline.Button button, Occurrence occurrence) {
        String[] means = button.means().split("/");
        return new Meaning(means[0], means[1], occurrence.id());
    }
}
