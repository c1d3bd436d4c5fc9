package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.conversation.Message;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What households have said on paper about coming, in the store; one answer a household, the last one counts. */
@Repository
public class PaperRsvps {

    /** What a household said, and of how many people. */
    public record Said(Rsvp answer, int people) {}

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Rsvps rsvps;
    private final ContentFiles content;
    private final Clock clock;

    PaperRsvps(JdbcClient db, Occurrences occurrences, Rsvps rsvps, ContentFiles content, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.rsvps = rsvps;
        this.content = content;
        this.clock = clock;
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
                        content.now().phrases()));
    }

    /** What they say now; null if they say nothing of it after all. */
    public void enter(Occurrence occurrence, String household, @Nullable Said said) {
        if (said == null) {
            db.sql("delete from paper_rsvp where occurrence = ? and household = ?")
                    .params(occurrence.id(), household)
                    .update();
            return;
        }
        db.sql("""
                insert into paper_rsvp (occurrence, household, answer, people, at) values (?, ?, ?, ?, ?)
                on conflict (occurrence, household) do update
                set answer = excluded.answer, people = excluded.people, at = excluded.at
                """)
                .params(occurrence.id(), household, said.answer().value(), said.people(), clock.millis())
                .update();
    }
}
