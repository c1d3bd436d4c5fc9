package kairan.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kairan.content.ContentFiles;
import kairan.content.Gathering;
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
    private final ContentFiles content;
    private final Clock clock;

    Ahead(JdbcClient db, ContentFiles content, Clock clock) {
        this.db = db;
        this.content = content;
        this.clock = clock;
    }

    /** Those of a body; all for the town (null). */
    List<Day> of(@Nullable String body) {
        record Row(String id, String gathering, String day) {}
        return db
                .sql("select id, gathering, day from occurrence where ends_at > ? order by starts_at, id")
                .param(clock.millis())
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .flatMap(row -> Optional.ofNullable(content.now().gatherings().get(row.gathering()))
                        .filter(gathering -> body == null || Objects.equals(gathering.body(), body))
                        .map(gathering -> new Day(row.id(), gathering.name(), LocalDate.parse(row.day())))
                        .stream())
                .limit(MOST)
                .toList();
    }

    /** 「5月17日（日）さくら公園の清掃」, also of one that is over. */
    String title(String id) {
        return db.sql("select gathering, day from occurrence where id = ?")
                .param(id)
                .query((row, n) -> Dates.say(LocalDate.parse(row.getString(2)))
                        + Optional.ofNullable(content.now().gatherings().get(row.getString(1)))
                                .map(Gathering::name)
                                .orElse("の行事"))
                .optional()
                .orElse("行事");
    }
}
