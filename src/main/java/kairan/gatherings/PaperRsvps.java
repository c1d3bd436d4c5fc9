package kairan.gatherings;

import java.time.LocalDate;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What households say on paper about coming; one answer a household, the last one counts. */
@Component
public class PaperRsvps {

    /** What a household said, and of how many people. */
    public record Said(Rsvp answer, int people) {}

    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final RsvpTerms terms;
    private final Places places;
    private final ContentFiles content;

    PaperRsvps(Occurrences occurrences, Rsvps rsvps, RsvpTerms terms, Places places, ContentFiles content) {
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.terms = terms;
        this.places = places;
        this.content = content;
    }

    /** The gathering of that association on that day, if people have been told of it. */
    public Optional<Occurrence> on(String body, LocalDate day) {
        return occurrences.between(day, day).stream()
                .filter(Occurrence::on)
                .filter(occurrence -> body.equals(occurrence.gathering().body()))
                .findFirst();
    }

    /** The call, for somebody who opened the talk from the paper; empty once it has begun. */
    public Optional<Message> call(Occurrence occurrence, Person person) {
        return occurrences.begun(occurrence)
                ? Optional.empty()
                : Optional.of(Calls.of(
                        occurrence,
                        rsvps.of(occurrence.id(), person),
                        terms,
                        content.now().phrases()));
    }

    /** What they say now; null if they say nothing of it after all. Whether they wait, because there is no place for them. */
    public boolean enter(Occurrence occurrence, String household, @Nullable Said said) {
        if (said == null) {
            places.leave(occurrence, household);
            return false;
        }
        return places.enter(occurrence, household, said.answer(), said.people()) == Rsvp.WAITING;
    }
}
