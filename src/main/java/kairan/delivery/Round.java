package kairan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The days of the month on which an audience gets, in one push, all that could wait (回覧便). A day a month does not have
 * is its last one. {@code about} is the audience's, and the association whose share pays.
 */
public record Round(String audience, String about, Set<Integer> days, LocalTime hour) {

    /** Where nobody has chosen other days: 1日 and 15日, 18時. */
    public static final Set<Integer> USUAL_DAYS = Set.of(1, 15);

    public static final LocalTime USUAL_HOUR = LocalTime.of(18, 0);

    /** A round nobody could start when it was due is made up for within this time. */
    private static final Duration STILL = Duration.ofHours(24);

    public Round {
        days = Set.copyOf(days);
        if (days.stream().anyMatch(day -> day < 1 || day > 31)) {
            throw new IllegalArgumentException("a day of the month is 1 to 31");
        }
    }

    /** The usual two days. */
    public Round(String audience, String about) {
        this(audience, about, USUAL_DAYS, USUAL_HOUR);
    }

    /** The moment for which it is to start now, if it is. */
    Optional<Instant> due(Instant now, ZoneId zone) {
        YearMonth month = YearMonth.from(now.atZone(zone));
        return Stream.of(month.minusMonths(1), month)
                .flatMap(m -> days.stream().map(day -> m.atDay(Math.min(day, m.lengthOfMonth()))))
                .map(day -> day.atTime(hour).atZone(zone).toInstant())
                .filter(at -> !at.isAfter(now) && at.isAfter(now.minus(STILL)))
                .max(Comparator.naturalOrder());
    }
}
