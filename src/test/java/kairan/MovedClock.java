package kairan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The system's clock, moved to another day: it goes on ticking from the moment it was set to. */
public final class MovedClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final Clock system = Clock.system(ZONE);
    private volatile Duration moved = Duration.ZERO;

    public void set(LocalDateTime time) {
        moved = Duration.between(system.instant(), time.atZone(ZONE).toInstant());
    }

    public LocalDateTime local() {
        return LocalDateTime.now(this);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(system.withZone(zone), moved);
    }
}
