package kairan.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of which gatherings feedback has come in of late (届いた感想); of some associations and groups, or (null) of all. */
@Repository
public class Arrivals {

    private static final String SINCE = "from feedback join occurrence on occurrence.id = feedback.occurrence"
            + " where given_at >= :since and occurrence.name is not null ";

    /** A day of a gathering, and how many have said since then how it was. */
    public record Line(String occurrence, String name, LocalDate day, int answers) {}

    private final JdbcClient db;

    Arrivals(JdbcClient db) {
        this.db = db;
    }

    /** Of how many gatherings. */
    public long count(Instant since, @Nullable Collection<String> bodies) {
        return with(db.sql("select count(distinct occurrence) " + SINCE + of(bodies)), since, bodies)
                .query(Long.class)
                .single();
    }

    /** Those of which something came in last first. */
    public List<Line> since(Instant since, @Nullable Collection<String> bodies, int most) {
        return with(
                        db.sql(
                                "select occurrence, name, day, count(*) " + SINCE + of(bodies)
                                        + " group by occurrence, name, day order by max(given_at) desc, occurrence limit :most"),
                        since,
                        bodies)
                .param("most", most)
                .query((row, n) ->
                        new Line(row.getString(1), row.getString(2), LocalDate.parse(row.getString(3)), row.getInt(4)))
                .list();
    }

    private static String of(@Nullable Collection<String> bodies) {
        return bodies == null ? "" : bodies.isEmpty() ? "and 1 = 0" : "and body in (:bodies)";
    }

    private static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec sql, Instant since, @Nullable Collection<String> bodies) {
        return sql.param("since", since.toEpochMilli()).param("bodies", bodies);
    }
}
