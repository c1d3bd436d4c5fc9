package kairan.roles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Associations and groups that have no leader, or soon will have none (役員のいない会). */
@Repository
public class Vacancies {

    private static final Duration SOON = Duration.ofDays(60);

    /** {@code ends} is when the last one's role ends; null if there is nobody now. */
    public record Vacancy(
            String body, String name, @Nullable Instant ends) {}

    private final JdbcClient db;
    private final Clock clock;

    Vacancies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    public List<Vacancy> all() {
        return db.sql("""
                select body.id, body.name, max(case when role.id is null then null
                    else coalesce(role.ends_at, :never) end) as ends
                from body left join role on role.body = body.id and role.role = 'LEADER'
                    and (role.ends_at is null or role.ends_at > :now)
                where body.ended_at is null group by body.id, body.name, body.reading
                having max(case when role.id is null then null else coalesce(role.ends_at, :never) end) is null
                    or max(coalesce(role.ends_at, :never)) < :soon
                order by body.reading, body.id
                """)
                .param("now", clock.millis())
                .param("soon", clock.instant().plus(SOON).toEpochMilli())
                .param("never", Long.MAX_VALUE)
                .query((row, n) -> new Vacancy(row.getString(1), row.getString(2), Roles.instant(row, "ends")))
                .list();
    }
}
