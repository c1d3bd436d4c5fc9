package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kairan.japanese.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The gatherings to come to which people have been called, for telling something to those who come. */
@Repository
class Ahead {

    /** One of their days. */
    record Day(String id, String name, LocalDate day) {

        String title() {
            return Dates.say(day) + name;
        }
    }

    private static final int MOST = 10;

    private final JdbcClient db;
    private final Clock clock;

    Ahead(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Those of a body; all for the town (null). */
    List<Day> of(@Nullable String body) {
        return db.sql("""
                select id, name, day from occurrence where ends_at > ? and state in ('open', 'firm') and name is not null
                and %s order by starts_at, id limit ?
                """.formatted(body == null ? "1 = 1" : "body = ?"))
                .params(
                        body == null
                                ? List.<Object>of(clock.millis(), MOST)
                                : List.<Object>of(clock.millis(), body, MOST))
                .query((row, n) -> new Day(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3))))
                .list();
    }

    /** 「5月17日（日）さくら公園の清掃」, also of one that is over. */
    String title(String id) {
        return db.sql("select name, day from occurrence where id = ?")
                .param(id)
                .query((row, n) -> Dates.say(LocalDate.parse(row.getString(2)))
                        + Optional.ofNullable(row.getString(1)).orElse("の行事"))
                .optional()
                .orElse("行事");
    }
}
