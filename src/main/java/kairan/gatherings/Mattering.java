package kairan.gatherings;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which days matter to one person, by what their household has answered and by where they belong. */
@Component
class Mattering {

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;

    Mattering(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /**
     * Those not yet over of such a name: first the ones this person comes to, then those of where they belong, last the ones
     * they do not come to, the nearest first; read one by one.
     */
    Stream<Occurrence> of(Person person, Set<String> belongsTo, Predicate<String> named) {
        List<String> going = answered(person, Rsvp.GOING);
        List<String> absent = answered(person, Rsvp.ABSENT);
        return db
                .sql("select id, name, body from occurrence where ends_at > ? and state <> ? order by starts_at, id")
                .params(clock.millis(), Occurrence.State.DRAFT.value())
                .query((row, n) -> new Dated(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(dated -> dated.name() == null || named.test(dated.name()))
                .sorted(Comparator.comparing(dated -> rank(
                        going.contains(dated.id()),
                        absent.contains(dated.id()),
                        dated.body() != null && belongsTo.contains(dated.body()))))
                // Only what is looked at is read; of thousands that is the first.
                .flatMap(dated -> occurrences.of(dated.id()).stream())
                .filter(occurrence -> named.test(occurrence.gathering().name()));
    }

    /** A day without its facts. */
    private record Dated(
            String id, @Nullable String name, @Nullable String body) {}

    private static int rank(boolean going, boolean absent, boolean theirs) {
        if (absent) {
            return 3;
        }
        return going ? 0 : theirs ? 1 : 2;
    }

    boolean goes(Person person, Occurrence occurrence) {
        return answered(person, Rsvp.GOING).contains(occurrence.id());
    }

    /** Those to come to which this household said yes or waits for a place, the nearest first; where none, those they are not sure of. */
    List<Occurrence> promised(Person person) {
        return Stream.of(List.of(Rsvp.GOING, Rsvp.WAITING), List.of(Rsvp.UNDECIDED))
                .map(answers -> occurrences.of(answers.stream()
                        .flatMap(answer -> answered(person, answer).stream())
                        .toList()))
                .map(known -> known.stream()
                        .filter(Occurrence::on)
                        .filter(Predicate.not(occurrences::begun))
                        .toList())
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private List<String> answered(Person person, Rsvp answer) {
        return db.sql(Rsvps.ANSWERED)
                .param("person", person.id())
                .param("answer", answer.value())
                .query(String.class)
                .list();
    }
}
