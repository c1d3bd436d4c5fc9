package kairan.feedback;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import kairan.gatherings.Occurrence;
import kairan.gatherings.Occurrences;
import kairan.gatherings.Rsvp;
import kairan.gatherings.Rsvps;
import org.springframework.stereotype.Component;

/** What anybody may know of how a gathering was (結果): numbers alone, and none that would tell who said what. */
@Component
public class Results {

    /** Of fewer answers neighbours could guess whose they are. */
    private static final int FEW = 5;

    /** How many came as far as they had said so, and how it was for those who answered; empty where those were few. */
    public record Result(String title, int going, int answers, Map<String, Integer> ratings) {}

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final Feedbacks feedbacks;
    private final Clock clock;

    Results(Occurrences occurrences, Rsvps rsvps, Feedbacks feedbacks, Clock clock) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.feedbacks = feedbacks;
        this.clock = clock;
    }

    /** Of the association's or group's latest, once it is over. */
    public Optional<Result> latest(String body) {
        return occurrences
                .latestBegun(gathering -> body.equals(gathering.body()))
                .filter(occurrence ->
                        occurrence.day().atTime(occurrence.gathering().end()).isBefore(LocalDateTime.now(clock)))
                .map(this::result);
    }

    private Result result(Occurrence occurrence) {
        Map<String, Integer> ratings = new LinkedHashMap<>();
        feedbacks.counts(occurrence.id()).forEach((rating, count) -> ratings.put(rating.label(), count));
        int answers = ratings.values().stream().mapToInt(Integer::intValue).sum();
        int going = rsvps.counts(occurrence.id()).get(Rsvp.GOING);
        return new Result(occurrence.title(), going < FEW ? 0 : going, answers, answers < FEW ? Map.of() : ratings);
    }
}
