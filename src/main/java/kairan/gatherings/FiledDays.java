package kairan.gatherings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import kairan.content.Facts;
import kairan.content.Gathering;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The days of gatherings that have a file: what stands there is written down here, as long as a day has no facts of its own. */
@Repository
class FiledDays {

    private final JdbcClient db;
    private final Schedule schedule;
    private final Occurrences occurrences;
    private final Clock clock;

    FiledDays(JdbcClient db, Schedule schedule, Occurrences occurrences, Clock clock) {
        this.db = db;
        this.schedule = schedule;
        this.occurrences = occurrences;
        this.clock = clock;
    }

    /** Opens the day of a gathering that has a file, once; as long as the row has no facts of its own it follows the file. */
    void follow(Gathering gathering, LocalDate day) {
        if (!there(gathering, day)) {
            schedule.insert(Occurrence.id(gathering, day), gathering, day, null, Occurrence.State.OPEN);
        }
        db.sql("""
                update occurrence set starts_at = :starts, ends_at = :ends, name = :name, place = :place, body = :body,
                    district = (select district from body where id = :body), sought = :sought, kind = :kind, seen = :seen,
                    revision = case when seen is null then revision else revision + 1 end,
                    touched_at = case when seen is null then touched_at else :now end
                where gathering = :gathering and day = :day and facts is null
                    and (seen is distinct from :seen or sought is distinct from :sought)
                """)
                .param("gathering", gathering.id())
                .param("day", day.toString())
                .param("starts", millis(day.atTime(gathering.start())))
                .param("ends", millis(day.atTime(gathering.end())))
                .param("name", gathering.name())
                .param("place", gathering.place())
                .param("body", gathering.body())
                .param("sought", SoughtWords.of(gathering))
                .param("kind", gathering.timeline())
                .param("seen", Facts.of(gathering).hashCode())
                .param("now", clock.millis())
                .update();
    }

    private boolean there(Gathering gathering, LocalDate day) {
        return db.sql("select 1 from occurrence where gathering = ? and day = ?")
                .params(gathering.id(), day.toString())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * Whoever was called to a day that the file names no longer is meant to come to its next day: the answers stay, and the
     * change is told as any other.
     */
    void move(Gathering gathering, LocalDate day) {
        List<String> left = there(gathering, day) ? List.of() : left(gathering);
        left.stream()
                .limit(1)
                .forEach(id -> db.sql("""
                update occurrence set day = :day, starts_at = :starts, ends_at = :ends, state = :open, asked_at = null,
                    deputy_at = null, doubt_at = null, revision = revision + 1, touched_at = :now
                where id = :id
                """)
                        .param("id", id)
                        .param("day", day.toString())
                        .param("starts", millis(day.atTime(gathering.start())))
                        .param("ends", millis(day.atTime(gathering.end())))
                        .param("open", Occurrence.State.OPEN.value())
                        .param("now", clock.millis())
                        .update());
    }

    /** Those to come that follow the file and stand on a day it names no longer, the nearest first. */
    private List<String> left(Gathering gathering) {
        return db.sql("""
                select id from occurrence where gathering = ? and facts is null and state in ('open', 'firm')
                    and starts_at > ? order by starts_at
                """).params(gathering.id(), clock.millis()).query(String.class).list().stream()
                .filter(id -> occurrences.of(id).isEmpty())
                .toList();
    }

    private long millis(LocalDateTime moment) {
        return moment.atZone(clock.getZone()).toInstant().toEpochMilli();
    }
}
