package kairan.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import kairan.japanese.Dates;
import kairan.japanese.Eras;

/** Says days for the pages as papers of an office bear them. */
record EraDays(Clock clock) {

    /** 令和8年5月17日（日） */
    public String day(LocalDate day) {
        return Eras.say(day);
    }

    /** 5月17日（日）9時; of another year with that year, too. */
    public String said(LocalDateTime at) {
        return Dates.say(at.toLocalDate(), LocalDate.now(clock)) + Dates.say(at.toLocalTime());
    }

    /** 令和8年5月17日（日）9:05 */
    public String moment(Instant at) {
        LocalDateTime then = LocalDateTime.ofInstant(at, clock.getZone());
        return "%s%d:%02d".formatted(Eras.say(then.toLocalDate()), then.getHour(), then.getMinute());
    }
}
