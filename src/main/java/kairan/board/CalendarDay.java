package kairan.board;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One day of a gathering as a calendar keeps it, from midnight to midnight where its hours are not known; {@code revision}
 * grows with every change, so that a newer file replaces an older one.
 */
record CalendarDay(
        String uid,
        int revision,
        Instant changed,
        String title,
        LocalDateTime start,
        LocalDateTime end,
        String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String words,
        String address,
        boolean cancelled) {

    boolean wholeDay() {
        return start.equals(start.toLocalDate().atStartOfDay()) && end.equals(start.plusDays(1));
    }
}
