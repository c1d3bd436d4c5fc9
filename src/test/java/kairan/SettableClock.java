package kairan;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock that stands still until it is set. */
public final class SettableClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    private final com.github.kagkarlsson.scheduler.testhelper.SettableClock tasks =
            new com.github.kagkarlsson.scheduler.testhelper.SettableClock();

    private volatile Instant now;

    public SettableClock() {
        now = LocalDateTime.of(2026, 5, 1, 9, 0).atZone(ZONE).toInstant();
        tasks.set(now);
    }

    public void set(LocalDateTime time) {
        set(time.atZone(ZONE).toInstant());
    }

    private void set(Instant time) {
        now = time;
        tasks.set(time);
    }

    public void pass(Duration time) {
        set(now.plus(time));
    }

    /** The same time, for a scheduler that is run by hand. */
    public com.github.kagkarlsson.scheduler.testhelper.SettableClock tasks() {
        return tasks;
    }

    public LocalDateTime local() {
        return LocalDateTime.ofInstant(now, ZONE);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
