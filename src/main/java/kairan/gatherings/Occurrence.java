package kairan.gatherings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import kairan.content.Gathering;
import kairan.japanese.Dates;

/** One day of a gathering (開催回). */
public record Occurrence(String id, Gathering gathering, LocalDate day, Instant opened) {

    static String id(Gathering gathering, LocalDate day) {
        return gathering.id() + "-" + day;
    }

    LocalDateTime start() {
        return day.atTime(gathering.start());
    }

    LocalDateTime end() {
        return day.atTime(gathering.end());
    }

    boolean begun(Instant now, ZoneId zone) {
        return !now.isBefore(start().atZone(zone).toInstant());
    }

    /** 5月17日（日）のさくら公園の清掃 */
    public String title() {
        return Dates.say(day) + "の" + gathering.name();
    }

    /** What the texts of a timeline and the phrases may leave open. */
    Map<String, String> blanks() {
        return Map.of(
                "行事", gathering.name(),
                "日にち", Dates.say(day),
                "時刻", Dates.say(gathering.start()),
                "場所", gathering.place(),
                "集合場所", gathering.meetingPoint(),
                "持ち物", gathering.bring() == null ? "とくにありません" : gathering.bring());
    }
}
