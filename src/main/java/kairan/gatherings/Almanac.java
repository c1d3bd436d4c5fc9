package kairan.gatherings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kairan.content.Blanks;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
import kairan.content.Timeline;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.delivery.Posting;
import kairan.delivery.Postings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the gatherings now and then: opens those that may be known, and posts what their timelines say is due. */
@Component
public class Almanac {

    /** Until when it still helps to be asked how it was. */
    static final Duration AFTERWARDS = Duration.ofDays(7);

    private final Occurrences occurrences;
    private final Postings postings;
    private final ContentFiles content;
    private final Clock clock;

    Almanac(Occurrences occurrences, Postings postings, ContentFiles content, Clock clock) {
        this.occurrences = occurrences;
        this.postings = postings;
        this.content = content;
        this.clock = clock;
    }

    /** Does all that is due now and has not been done; may be called at any time, by any number of instances. */
    @Transactional
    public void turnPage() {
        content.now().gatherings().values().forEach(this::open);
        occurrences.endingAfter(clock.instant().minus(AFTERWARDS)).forEach(this::postDue);
    }

    private void open(Gathering gathering) {
        gathering
                .nextDay(LocalDate.now(clock))
                .filter(day -> LocalDateTime.now(clock).isBefore(day.atTime(gathering.start())))
                .filter(day -> !announcement(gathering, day).isAfter(LocalDateTime.now(clock)))
                .ifPresent(day -> occurrences.open(gathering, day));
    }

    private LocalDateTime announcement(Gathering gathering, LocalDate day) {
        return gathering
                .announced()
                .of(day.atTime(gathering.start()), day.atTime(gathering.end()))
                .orElse(LocalDateTime.MIN);
    }

    private void postDue(Occurrence occurrence) {
        Timeline timeline = content.now().timelines().get(occurrence.gathering().timeline());
        for (Timeline.Note note : timeline.messages()) {
            Instant due = note.moment()
                    .of(occurrence.start(), occurrence.end())
                    .map(this::instant)
                    .orElse(occurrence.opened());
            boolean missed = due.isBefore(occurrence.opened());
            if (!missed
                    && !due.isAfter(clock.instant())
                    && until(occurrence, due).isAfter(clock.instant())) {
                postings.post(posting(occurrence, note, until(occurrence, due)));
            }
        }
    }

    /** What is said before the start helps until the start. */
    private Instant until(Occurrence occurrence, Instant due) {
        Instant start = instant(occurrence.start());
        return due.isBefore(start) ? start : instant(occurrence.end()).plus(AFTERWARDS);
    }

    private Posting posting(Occurrence occurrence, Timeline.Note note, Instant until) {
        String text = Blanks.fill(note.say(), occurrence.blanks());
        List<Choice> buttons = note.buttons().stream()
                .map(b -> new Choice(b.label(), meaning(b, occurrence)))
                .toList();
        return new Posting(
                "timeline/%s/%s/%s".formatted(occurrence.id(), note.moment(), note.to()),
                note.to().name(),
                occurrence.id(),
                true,
                List.of(Message.lasting(text, buttons)),
                until);
    }

    private static Meaning meaning(Timeline.Button button, Occurrence occurrence) {
        String[] means = button.means().split("/");
        return new Meaning(means[0], means[1], occurrence.id());
    }

    private Instant instant(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant();
    }
}
