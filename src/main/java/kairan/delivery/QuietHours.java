package kairan.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The hours in which no phone rings: 21時 to 7時, on the day of what is cancelled, moved or begins early only to 5時. */
final class QuietHours {

    static final LocalTime NIGHT = LocalTime.of(21, 0);
    static final LocalTime MORNING = LocalTime.of(7, 0);
    static final LocalTime DAWN = LocalTime.of(5, 0);

    private static final Duration SOON = Duration.ofHours(24);

    private QuietHours() {}

    /** The first moment, not before the given one, at which this may ring; {@code until} is when what it is about begins. */
    static Instant open(Instant moment, Push push, Instant until, ZoneId zone) {
        if (push == Push.URGENT) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        if (local.toLocalTime().isBefore(NIGHT)) {
            Instant opening = opening(local.toLocalDate(), push, until, zone);
            return moment.isBefore(opening) ? opening : moment;
        }
        return opening(local.toLocalDate().plusDays(1), push, until, zone);
    }

    private static Instant opening(LocalDate day, Push push, Instant until, ZoneId zone) {
        Instant dawn = day.atTime(DAWN).atZone(zone).toInstant();
        boolean early = (push == Push.AT_ONCE || push == Push.EARLY) && !until.isAfter(dawn.plus(SOON));
        return early ? dawn : day.atTime(MORNING).atZone(zone).toInstant();
    }
}
