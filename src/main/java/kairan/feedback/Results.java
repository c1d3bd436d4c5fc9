package kairan.feedback;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kairan.gatherings.Attendances;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Rsvp;
import kairan.gatherings.RsvpCounts;
import org.springframework.stereotype.Component;

/** What anybody may know of how a gathering was (結果): numbers alone, and none that would tell who said what. */
@Component
public class Results {

    /** Of fewer answers neighbours could guess whose they are. */
    private static final int FEW = 5;

    /** How many were counted, how many had said that they come, and how it was for those who answered; empty where those were few. */
    public record Result(
            Occurrence occurrence, String title, int came, int going, int answers, Map<String, Integer> ratings) {}

    private final Occurrences occurrences;
    private final RsvpCounts rsvpCounts;
    private final Attendances attendances;
    private final Reports reports;
    private final Feedbacks feedbacks;
    private final Clock clock;

    Results(
            Occurrences occurrences,
            RsvpCounts rsvpCounts,
            Attendances attendances,
            Reports reports,
            Feedbacks feedbacks,
            Clock clock) {
        this.occurrences = occurrences;
        this.rsvpCounts = rsvpCounts;
        this.attendances = attendances;
        this.reports = reports;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /** Of the association's or group's latest, once it is over. */
    public Optional<Result> latest(String body) {
        return occurrences
                .latestBegun(gathering -> body.equals(gathering.body()))
                .filter(occurrence ->
                        occurrence.day().atTime(occurrence.gathering().end()).isBefore(LocalDateTime.now(clock)))
                .map(this::of);
    }

    /** Of this one. */
    public Result of(Occurrence occurrence) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        feedbacks.counts(occurrence.id()).forEach((rating, count) -> ratings.put(rating.label(), count));
        int answers = ratings.values().stream().mapToInt(Integer::intValue).sum();
        int going = rsvpCounts.of(occurrence.id()).get(Rsvp.GOING);
        int came = came(occurrence);
        return new Result(
                occurrence,
                occurrence.title(),
                came < FEW ? 0 : came,
                going < FEW ? 0 : going,
                answers,
                answers < FEW ? Map.of() : ratings);
    }

    /** As counted on the day, else as the organiser reported; 0 if nobody knows. */
    private int came(Occurrence occurrence) {
        return attendances.counted(occurrence)
                ? attendances.came(occurrence)
                : reports.of(occurrence.id()).map(Report::people).orElse(0);
    }
}
