package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.content.Blanks;
import kairan.content.ContentFiles;
import kairan.content.Timeline;
import kairan.delivery.Postings;
import org.springframework.stereotype.Component;

/** What has been said of a gathering, and what will be (送ったもの、これから送るもの), for those who hold it. */
@Component
public class Outlook {

    /** Words that went out or will: when, to whom, and what. */
    public record Word(LocalDateTime at, String whom, String text) {}

    private final Postings postings;
    private final ContentFiles content;
    private final Clock clock;

    Outlook(Postings postings, ContentFiles content, Clock clock) {
        this.postings = postings;
        this.content = content;
        this.clock = clock;
    }

    public List<Word> told(Occurrence occurrence) {
        return postings.about(occurrence.id()).stream()
                .map(said -> new Word(
                        LocalDateTime.ofInstant(said.at(), clock.getZone()),
                        whom(said.audience()),
                        said.messages().getFirst().text()))
                .toList();
    }

    /** By the timeline of its kind; nothing where it does not take place. */
    public List<Word> coming(Occurrence occurrence) {
        LocalDateTime now = LocalDateTime.now(clock);
        return Stream.ofNullable(occurrence.on() ? timeline(occurrence).orElse(null) : null)
                .flatMap(timeline -> timeline.messages().stream())
                .flatMap(note -> note.moment().of(occurrence.start(), occurrence.end()).stream()
                        .filter(at -> at.isAfter(now))
                        .map(at -> new Word(at, whom(note.to().name()), Blanks.fill(note.say(), occurrence.blanks()))))
                .sorted(Comparator.comparing(Word::at))
                .toList();
    }

    /** What is said as soon as it is there. */
    public List<Word> first(Occurrence occurrence) {
        return timeline(occurrence).stream()
                .flatMap(timeline -> timeline.messages().stream())
                .filter(note ->
                        note.moment().of(occurrence.start(), occurrence.end()).isEmpty())
                .map(note -> new Word(
                        LocalDateTime.now(clock), whom(note.to().name()), Blanks.fill(note.say(), occurrence.blanks())))
                .toList();
    }

    private Optional<Timeline> timeline(Occurrence occurrence) {
        return Optional.ofNullable(
                content.now().timelines().get(occurrence.gathering().timeline()));
    }

    private static String whom(String audience) {
        return switch (audience) {
            case "everyone", Called.NAME -> "みなさん";
            case RsvpAudiences.CALLED_NOT_ABSENT -> "出られないと答えた人をのぞく、みなさん";
            case RsvpAudiences.UNANSWERED -> "まだ答えていない人";
            case "going" -> "出られますと答えた人";
            case "undecided" -> "まだわかりませんと答えた人";
            case "absent" -> "出られませんと答えた人";
            case "came" -> "来た人";
            case "organiser", "partner" -> "その会の役員";
            default -> "かかわる人";
        };
    }
}
