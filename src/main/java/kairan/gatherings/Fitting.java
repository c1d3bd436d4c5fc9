package kairan.gatherings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on, in the order in which it fits a person (自分に合う行事). */
@Repository
class Fitting {

    private static final int MOST_READ = 50;

    private final JdbcClient db;
    private final Occurrences occurrences;
    private final Clock clock;

    Fitting(JdbcClient db, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    private record Fit(String id, long starts, Rank rank) {}

    private enum Rank {
        COMES,
        BELONGS,
        LIKES,
        ANY,
        DOES_NOT_COME
    }

    /**
     * What one can still say yes or no to, for this person: what they or theirs come to, then what is on where they belong,
     * then what is of a field they want to hear of, then all others, last what they do not come to; the nearest first.
     *
     * @param interests the words for what they want to hear of
     */
    Programme.Found of(Person person, Set<String> belongsTo, Set<String> interests, int after, int most) {
        Map<String, String> answers = answers(person);
        List<Fit> fits = db.sql("""
                select id, starts_at, body from occurrence
                where starts_at > :now and state in ('open', 'firm') order by starts_at, id
                """)
                .param("now", clock.millis())
                .query((row, n) -> new Fit(
                        row.getString(1),
                        row.getLong(2),
                        rank(row.getString(3), answers.getOrDefault(row.getString(1), ""), belongsTo)))
                .list();
        List<Fit> sorted = interests.isEmpty() ? fits : withInterests(fits, interests);
        List<Occurrence> shown = sorted.stream()
                .sorted(Comparator.comparing(Fit::rank)
                        .thenComparing(Fit::starts)
                        .thenComparing(Fit::id))
                .flatMap(fit -> occurrences.of(fit.id()).stream())
                .skip(after)
                .limit(most)
                .toList();
        return new Programme.Found(shown, fits.size());
    }

    /** What the household has said last, by the gathering's id. */
    private Map<String, String> answers(Person person) {
        Map<String, String> answers = new HashMap<>();
        db.sql("select occurrence, answer from rsvp where " + Rsvps.HOUSEHOLD + " order by answered_at")
                .param("person", person.id())
                .query(row -> {
                    answers.put(row.getString(1), row.getString(2));
                });
        return answers;
    }

    private static Rank rank(@Nullable String body, String answer, Set<String> belongsTo) {
        Optional<Rsvp> said = Rsvp.of(answer);
        if (said.isPresent()) {
            return said.get() == Rsvp.GOING
                    ? Rank.COMES
                    : said.get() == Rsvp.ABSENT ? Rank.DOES_NOT_COME : Rank.BELONGS;
        }
        return body != null && belongsTo.contains(body) ? Rank.BELONGS : Rank.ANY;
    }

    /** Of the nearest alone, because their facts have to be read for it. */
    private List<Fit> withInterests(List<Fit> fits, Set<String> interests) {
        List<Fit> all = new ArrayList<>(fits);
        for (int i = 0, read = 0; i < all.size() && read < MOST_READ; i++) {
            Fit fit = all.get(i);
            if (fit.rank() == Rank.ANY) {
                read++;
                if (occurrences.of(fit.id()).filter(o -> likes(o, interests)).isPresent()) {
                    all.set(i, new Fit(fit.id(), fit.starts(), Rank.LIKES));
                }
            }
        }
        return all;
    }

    private static boolean likes(Occurrence occurrence, Set<String> interests) {
        String field = occurrence.gathering().field();
        return field != null
                && interests.stream().anyMatch(interest -> interest.contains(field) || field.contains(interest));
    }
}
