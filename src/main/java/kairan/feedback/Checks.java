package kairan.feedback;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kairan.conversation.Json;
import kairan.conversation.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How both sides judge what they did together, in the store; one answer a side, the last one counts. */
@Repository
class Checks {

    private final JdbcClient db;
    private final Clock clock;

    Checks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    SelfCheck of(String occurrence, Side side) {
        return db.sql("select scores, words from self_check where occurrence = ? and side = ?")
                .params(occurrence, side.value())
                .query((row, n) -> new SelfCheck(scores(row.getString(1)), row.getString(2)))
                .optional()
                .orElse(SelfCheck.NONE);
    }

    /** Which sides have answered of which of these gatherings. */
    Map<String, Set<Side>> sides(Collection<String> occurrences) {
        Map<String, Set<Side>> sides = new HashMap<>();
        if (!occurrences.isEmpty()) {
            db.sql("select occurrence, side from self_check where occurrence in (:occurrences)"
                            + " and (scores <> '{}' or words is not null)")
                    .param("occurrences", occurrences)
                    .query(row -> {
                        sides.computeIfAbsent(row.getString(1), one -> EnumSet.noneOf(Side.class))
                                .add(Side.valueOf(row.getString(2).toUpperCase(Locale.ROOT)));
                    });
        }
        return sides;
    }

    private static Map<String, Integer> scores(String json) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        Json.texts(json).forEach((question, score) -> scores.put(question, Integer.valueOf(score)));
        return scores;
    }

    /** @param person who answers in the talk; null for staff */
    void keep(String occurrence, Side side, SelfCheck check, @Nullable Person person) {
        Map<String, String> scores = new LinkedHashMap<>();
        check.scores().forEach((question, score) -> scores.put(question, score.toString()));
        db.sql("""
                insert into self_check (occurrence, side, scores, words, person, at) values (?, ?, ?, ?, ?, ?)
                on conflict (occurrence, side) do update set scores = excluded.scores, words = excluded.words,
                person = excluded.person, at = excluded.at
                """)
                .params(Arrays.asList(
                        occurrence,
                        side.value(),
                        Json.of(scores),
                        check.words(),
                        person == null ? null : person.id(),
                        clock.millis()))
                .update();
    }
}
