package kairan.gatherings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kairan.content.Content;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.jspecify.annotations.Nullable;

/**
 * A day of a gathering as it lies in the store.
 *
 * @param facts its own; none where it follows the file of its gathering
 */
record StoredDay(
        String id,
        @Nullable String facts,
        String gathering,
        LocalDate day,
        Instant opened,
        Occurrence.State state,
        @Nullable String movedTo,
        int revision,
        boolean townwide,
        String why) {

    static StoredDay of(ResultSet row) throws SQLException {
        return new StoredDay(
                row.getString("id"),
                row.getString("facts"),
                row.getString("gathering"),
                LocalDate.parse(row.getString("day")),
                Instant.ofEpochMilli(row.getLong("opened_at")),
                Occurrence.State.of(row.getString("state")),
                row.getString("moved_to"),
                row.getInt("revision"),
                row.getBoolean("townwide"),
                row.getString("why"));
    }

    /** With its facts; empty if its file is gone or names another day, or if its kind is gone. */
    Optional<Occurrence> read(Content now) {
        return known(now).map(known -> new Occurrence(id, known, day, opened, state, movedTo, revision, townwide, why));
    }

    private Optional<Gathering> known(Content now) {
        return facts == null
                ? Optional.ofNullable(now.gatherings().get(gathering))
                        .filter(file -> file.nextDay(day).equals(Optional.of(day)))
                : Optional.of(Facts.read(facts)).filter(own -> now.timelines().containsKey(own.timeline()));
    }
}
