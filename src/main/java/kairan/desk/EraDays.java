package kairan.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import kairan.japanese.Dates;
import kairan.japanese.Eras;

/** Says days for the pages as papers of an office bear them. */
record EraDays(ZoneId zone) {

    /** 令和8年5月17日（日） */
    public String day(LocalDate day) {
        return Eras.say(day);
    }

    /** 5月17日（日）9時 */
    public String said(LocalDateTime at) {
        return Dates.say(at.toLocalDate()) + Dates.say(at.toLocalTime());
    }

    /** 令和8年5月17日（日）9:05 */
    public String moment(Instant at) {
        LocalDateTime then = LocalDateTime.ofInstant(at, zone);
        return "%s%d:%02d".formatted(Eras.say(then.toLocalDate()), then.getHour(), then.getMinute());
    }
}
