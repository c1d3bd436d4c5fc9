package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a household, or a person without one, has answered to a gathering.
 *
 * @param brings the things of the kind that they bring
 * @param arrival whose turn it is where places are few; 0 where it never mattered
 * @param offeredUntil until when a place that has become free is theirs if they still want it
 */
record Given(
        Rsvp answer,
        int adults,
        int children,
        List<String> brings,
        long arrival,
        @Nullable Instant offeredUntil) {

    static final String COLUMNS = "answer, adults, children, brings, arrival, offered_until";

    Given {
        brings = List.copyOf(brings);
    }

    static Given first(Rsvp answer) {
        return new Given(answer, 1, 0, List.of(), 0, null);
    }

    /** From its {@link #COLUMNS}. */
    static Given of(ResultSet row) throws SQLException {
        String brings = row.getString("brings");
        long until = row.getLong("offered_until");
        @Nullable Instant offered = row.wasNull() ? null : Instant.ofEpochMilli(until);
        return new Given(
                Rsvp.of(row.getString("answer")).orElseThrow(),
                row.getInt("adults"),
                row.getInt("children"),
                brings == null || brings.isEmpty() ? List.of() : List.of(brings.split("、")),
                row.getLong("arrival"),
                offered);
    }

    int people() {
        return adults + children;
    }

    boolean offered(Instant now) {
        return answer == Rsvp.WAITING && offeredUntil != null && offeredUntil.isAfter(now);
    }

    /** Whether a place is taken by it. */
    boolean holds(Instant now) {
        return answer == Rsvp.GOING || offered(now);
    }

    /** Whether that is what it says; of how many only matters where they come. */
    boolean says(Rsvp said, int people) {
        return answer == said && (said != Rsvp.GOING || people() == people);
    }

    Given saying(Rsvp other) {
        return new Given(other, adults, children, brings, arrival, null);
    }

    Given arriving(long turn) {
        return new Given(answer, adults, children, brings, turn, offeredUntil);
    }

    Given with(int adults, int children) {
        return new Given(answer, adults, children, brings, arrival, offeredUntil);
    }

    Given bringing(List<String> things) {
        return new Given(answer, adults, children, things, arrival, offeredUntil);
    }
}
